-- Open cases are listed by their deadline, and found by their conversation; rows from before have neither until the hub sends them again.
alter table hub_case add column due_at bigint;
alter table hub_case add column conversation_id varchar(200);
create index case_of_conversation on hub_case (conversation_id, opened_at desc);
