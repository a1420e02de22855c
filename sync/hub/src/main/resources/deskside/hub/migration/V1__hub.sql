-- Standard SQL only (runs on H2 and PostgreSQL). Times are UTC.

create table hub_property (
    name           varchar(64) primary key,
    property_value varchar(4000) not null
);

-- One row. Whoever appends to the feed updates it in the same transaction, so numbers become visible in commit order.
create table feed_head (
    id       integer primary key,
    last_seq bigint not null
);
insert into feed_head (id, last_seq) values (1, 0);

-- Current state of everything that desks copy.
create table entity (
    entity_type varchar(32)  not null,
    entity_id   varchar(128) not null,
    version     bigint       not null,
    state       varchar(16)  not null check (state in ('UPSERT', 'TOMBSTONE', 'REDACT')),
    body        varchar(1000000),
    primary key (entity_type, entity_id)
);

-- What changed, never what it was: a reader gets the current state, so nothing redacted lives on here.
-- group_no: changes that belong together and are never split over pages.
create table feed (
    seq         bigint primary key,
    group_no    bigint       not null,
    entity_type varchar(32)  not null,
    entity_id   varchar(128) not null
);
create index feed_entity on feed (entity_type, entity_id, seq);

create table account (
    id            varchar(64) primary key,
    login         varchar(64)  not null unique,
    display_name  varchar(128) not null,
    role          varchar(32)  not null,
    password_hash varchar(255) not null
);

create table device (
    id          varchar(64) primary key,
    account_id  varchar(64) not null references account (id),
    signed_in_at timestamp(6) with time zone not null
);

-- Tokens are stored hashed: who reads this table cannot sign in with it.
create table desk_session (
    token_hash varchar(64) primary key,
    account_id varchar(64) not null references account (id),
    device_id  varchar(64) not null references device (id),
    expires_at timestamp(6) with time zone not null
);
create index desk_session_device on desk_session (device_id);

create table conversation (
    id               varchar(64) primary key,
    version          bigint      not null,
    customer_id      varchar(64) not null,
    order_id         varchar(64),
    channel          varchar(32) not null,
    language         varchar(8)  not null,
    status           varchar(16) not null,
    assignee_id      varchar(64) references account (id),
    handed_over      boolean     not null,
    hand_over_reason varchar(400),
    opened_at        timestamp(6) with time zone not null,
    waiting_since    timestamp(6) with time zone,
    last_message_at  timestamp(6) with time zone not null,
    last_text        varchar(4000) not null,
    last_message_seq bigint      not null
);

create table message (
    id              varchar(64) primary key,
    conversation_id varchar(64) not null references conversation (id),
    seq             bigint      not null,
    sender          varchar(16) not null,
    author_id       varchar(64) not null,
    text            varchar(4000) not null,
    sent_at         timestamp(6) with time zone not null,
    command_id      varchar(64) unique,
    bot_confidence  double precision,
    unique (conversation_id, seq)
);

-- What gateways brought, by their own ids: the same one again changes nothing.
create table channel_message (
    external_id  varchar(128) primary key,
    content_hash varchar(64) not null,
    message_id   varchar(64) not null references message (id)
);

-- Results of commands, kept for ever: each id is executed at most once.
create table command (
    command_id    varchar(64) primary key,
    device_id     varchar(64) not null,
    account_id    varchar(64) not null,
    aggregate     varchar(160) not null,
    aggregate_seq bigint      not null,
    type          varchar(64) not null,
    payload_hash  varchar(64) not null,
    outcome       varchar(16) not null,
    receipt       varchar(64) not null unique,
    reason        varchar(400),
    executed_at   timestamp(6) with time zone not null,
    unique (device_id, aggregate, aggregate_seq)
);

create table command_sequence (
    device_id varchar(64)  not null,
    aggregate varchar(160) not null,
    last_seq  bigint       not null,
    primary key (device_id, aggregate)
);
