-- Replies that need a second person; the document with the same id is in entity. Nobody decides about what they wrote.
create table reply_request (
    id              varchar(64) primary key,
    conversation_id varchar(128) not null,
    state           varchar(32)  not null,
    payload_hash    varchar(64)  not null,
    asked_by        varchar(64)  not null references account (id),
    decided_by      varchar(64) references account (id),
    check (decided_by is null or decided_by <> asked_by)
);
create index reply_request_open on reply_request (conversation_id, asked_by, state);
