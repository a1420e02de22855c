-- Times are nanoseconds since 1970-01-01T00:00:00Z.

-- What the hub owns: one table per entity type, named after its wire name. body is the record as JSON, UTF-8; null once the entity is
-- gone (the row stays, so that an older change that comes late cannot bring it back). Further columns exist for queries only.
create table hub_customer  (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null);
create table hub_product   (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null);
create table hub_promotion (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null);
create table hub_policy    (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null);
create table hub_article   (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null);
create table hub_script    (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null);
create table hub_intent    (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null);

create table hub_order (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null,
  customer_id varchar(200), placed_at bigint);
create index order_of_customer on hub_order (customer_id, placed_at desc);

create table hub_conversation (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null,
  customer_id varchar(200), is_open boolean, opened_at bigint, last_message_at bigint);
create index conversation_of_customer on hub_conversation (customer_id, opened_at desc);
create index conversation_open on hub_conversation (is_open, last_message_at desc);

create table hub_message (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null,
  conversation_id varchar(200), seq bigint);
create index message_of_conversation on hub_message (conversation_id, seq desc);

-- One row per name: cursor, as_of, store_id, account.
create table desk_fact (name varchar(40) primary key, content varchar(100000) not null);
create table setting (name varchar(200) primary key, content varchar(100000) not null);

create table draft (conversation_id varchar(200) primary key, text varchar(1000000) not null, caret int not null, saved_at bigint not null);

create table outbox (
  place           bigint generated always as identity primary key,
  command_id      varchar(64)     not null unique,
  conversation_id varchar(200)    not null,
  aggregate       varchar(300)    not null,
  aggregate_seq   bigint          not null,
  agent_id        varchar(200)    not null,
  type            varchar(40)     not null,
  payload         varbinary(1048576) not null,
  offline         boolean         not null,
  created_at      bigint          not null,
  not_after       bigint          not null,
  state           varchar(16)     not null,
  attempts        int             not null,
  next_attempt_at bigint,
  last_error      varchar(10000),
  receipt         varchar(1000),
  settled_at      bigint,
  unique (aggregate, aggregate_seq)
);
create index outbox_by_state on outbox (state, place);
create index outbox_of_conversation on outbox (conversation_id, place);
-- Places are never given twice, even when the rows that had them are purged.
create table outbox_aggregate (aggregate varchar(300) primary key, last_seq bigint not null);

create table feedback (
  id varchar(64) primary key, suggestion_id varchar(200) not null, conversation_id varchar(200) not null, message_id varchar(200) not null,
  source_id varchar(200) not null, intent_id varchar(200), kind varchar(20) not null, survived double precision not null,
  reason varchar(10000), given_at bigint not null
);
create index feedback_by_source on feedback (source_id, kind);

-- Documents whose place in the search index is out of date. type '*' with id '*': all of them are gone.
create table index_queue (place bigint generated always as identity primary key, type varchar(40) not null, id varchar(200) not null);
