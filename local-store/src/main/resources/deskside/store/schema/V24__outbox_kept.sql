-- Settled commands are kept for a time, and go a few at once.
create index outbox_by_settlement on outbox (settled_at);
-- From before rows had a seal: what is still to be sent gets one when the desk is opened, what is settled could not be told from a changed row.
delete from outbox where seal is null and state not in ('READY', 'SENDING', 'HELD');
