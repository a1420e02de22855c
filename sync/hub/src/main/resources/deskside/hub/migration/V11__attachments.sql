-- What is attached to messages, by the hash of the content. The bytes lie in parts, because databases differ in how they hold large values.
create table attachment (
    content_hash varchar(64) primary key,
    media_type   varchar(64) not null,
    bytes        integer     not null,
    width        integer     not null,
    height       integer     not null,
    millis       integer     not null,
    stored_at    timestamp(6) with time zone not null
);

create table attachment_part (
    content_hash varchar(64) not null references attachment (content_hash),
    part         integer     not null,
    content      bytea       not null,
    primary key (content_hash, part)
);

create table message_attachment (
    message_id   varchar(64) not null references message (id),
    content_hash varchar(64) not null references attachment (content_hash),
    primary key (message_id, content_hash)
);
create index message_attachment_content on message_attachment (content_hash);

-- As in the message's document: a JSON array, null when nothing is attached.
alter table message add column attachments varchar(16000);
