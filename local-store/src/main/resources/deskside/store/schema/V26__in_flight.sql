-- What is on its way to the hub, a row for each request: the commands' own rows, with all that they say, need not be written for it.
create table outbox_in_flight (
  request     bigint generated always as identity primary key,
  command_ids varchar(64) array not null
);
-- attempts were counted when they went
update outbox set state = 'READY', next_attempt_at = null where state = 'SENDING';
