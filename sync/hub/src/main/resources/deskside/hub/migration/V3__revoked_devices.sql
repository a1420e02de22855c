alter table device add column revoked_at timestamp(6) with time zone;
alter table device add column revoked_by varchar(64) references account (id);
alter table device add column revoked_reason varchar(400);

-- What revoked devices handed over. What became of a command is in the table command, as for all others.
create table escrow (
    command_id varchar(64) primary key,
    device_id  varchar(64) not null references device (id),
    agent_id   varchar(64) not null,
    handed_by  varchar(64) not null references account (id),
    handed_at  timestamp(6) with time zone not null,
    request    varchar(1000000) not null,
    decided_by varchar(64) references account (id),
    decided_at timestamp(6) with time zone
);
