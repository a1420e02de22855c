-- Whoever is told something unasked must not be in a chat; the erasure of a customer looks the same way.
create index conversation_of_customer on conversation (customer_id, status);
