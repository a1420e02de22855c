-- Who saw, promised, approved and changed what and when, as a chain of hashes (see AuditChain). Rows are only ever added. No personal data.
create table audit_entry (
    seq             bigint primary key,
    at              timestamp(6) with time zone not null,
    made_at         timestamp(6) with time zone not null,
    actor_id        varchar(64)   not null,
    role            varchar(32)   not null,
    device_id       varchar(64)   not null,
    action          varchar(64)   not null,
    outcome         varchar(16)   not null,
    subject         varchar(320)  not null,
    conversation_id varchar(128),
    payload_hash    varchar(64)   not null,
    detail          varchar(4000) not null,
    previous_hash   varchar(64)   not null,
    hash            varchar(64)   not null
);
create index audit_of_conversation on audit_entry (conversation_id, seq);

-- One row: where the chain ends. Whoever adds to it holds it until the commit.
create table audit_head (
    id        integer primary key,
    last_seq  bigint      not null,
    last_hash varchar(64) not null
);
insert into audit_head (id, last_seq, last_hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Whom a shop's files must not bring back.
create table erased_customer (
    customer_id varchar(128) primary key,
    erased_at   timestamp(6) with time zone not null
);
