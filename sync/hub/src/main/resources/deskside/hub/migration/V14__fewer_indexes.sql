-- Each index costs every command that is executed. What these four guarded is guarded already.

-- A change is the last one of its entity if it has the version that the entity has: no need to look for later ones.
alter table feed add column version bigint default 0 not null;
update feed set version = coalesce((select e.version from entity e where e.entity_type = feed.entity_type and e.entity_id = feed.entity_id), 0)
    where seq = (select max(latest.seq) from feed latest where latest.entity_type = feed.entity_type and latest.entity_id = feed.entity_id);
drop index feed_entity;

-- Few messages tell of an event, so the events have a table of their own, where each is once.
create table told_event (
    about      varchar(200) primary key,
    message_id varchar(64) not null references message (id)
);
insert into told_event (about, message_id) select about, id from message where about is not null;
drop index message_about;

-- A message's command is once in "command", in the same transaction. With the column goes its index, which has a name of the database's own.
alter table message add column by_command varchar(64);
update message set by_command = command_id;
alter table message drop column command_id;
alter table message rename column by_command to command_id;

-- A receipt is made by the hub, and a place in a sequence is taken from command_sequence, which only ever rises.
create table executed_command (
    command_id    varchar(64) primary key,
    device_id     varchar(64) not null,
    account_id    varchar(64) not null,
    aggregate     varchar(160) not null,
    aggregate_seq bigint      not null,
    type          varchar(64) not null,
    payload_hash  varchar(64) not null,
    outcome       varchar(16) not null,
    receipt       varchar(64) not null,
    reason        varchar(400),
    executed_at   timestamp(6) with time zone not null
);
insert into executed_command (command_id, device_id, account_id, aggregate, aggregate_seq, type, payload_hash, outcome, receipt, reason, executed_at)
    select command_id, device_id, account_id, aggregate, aggregate_seq, type, payload_hash, outcome, receipt, reason, executed_at from command;
drop table command;
alter table executed_command rename to command;
