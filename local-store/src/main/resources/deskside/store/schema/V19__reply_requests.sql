-- Replies that need a second person, one more type of what the hub owns.
create table hub_replyRequest (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null,
  conversation_id varchar(200), is_open boolean, asked_at bigint);
create index reply_request_of_conversation on hub_replyRequest (conversation_id, asked_at);
create index reply_request_open on hub_replyRequest (is_open, asked_at);

-- Conversations that were redacted, and commands whose messages were: what is still queued of them goes when it is settled.
create table redacted_origin (id varchar(200) primary key);
