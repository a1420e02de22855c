-- What is on its way to the hub, a row for each request: the commands' own rows, with all that they say, need not be written for it.
create table outbox_in_flight (
  first_command varchar(64) primary key,
  command_ids   varchar(64) array not null
);
-- attempts were counted when they went
update outbox set state = 'READY', next_attempt_at = null where state = 'SENDING';
-- H2 writes the file by itself when the numbers that it has set aside are used up, in the middle of whatever transaction takes the next one; when that write fails it
-- goes round in circles for ever (decision record 54). So places are numbers that the transaction itself writes.
insert into desk_fact (name, content) select 'index_queue.last', cast(identity_base as varchar) from information_schema.columns
  where table_schema = 'PUBLIC' and table_name = 'INDEX_QUEUE' and column_name = 'PLACE';
alter table index_queue alter column place drop identity;
alter table outbox alter column place drop identity;
alter table ranking_version alter column number drop identity;
alter table shown_suggestion alter column place drop identity;
