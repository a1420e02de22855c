-- revision: one more with each decision, so that of this row and the journal the later is known. seal: HMAC over what the row says; null
-- only in rows from before there was one, until the desk is opened once.
alter table outbox add column revision bigint not null default 1;
alter table outbox add column seal varbinary(32);
