-- What this desk has learned from closed conversations: one row for each question that was settled, as JSON, UTF-8, without personal data.
-- question_id: rows that ask and answer nearly the same share it; it is the id of the first of them.
create table solved_exchange (id varchar(200) primary key, question_id varchar(200) not null, conversation_id varchar(200) not null,
  body varbinary(1048576) not null, answered_at bigint not null);
create index solved_of_question on solved_exchange (question_id, answered_at desc);
create index solved_of_conversation on solved_exchange (conversation_id);
create index solved_by_time on solved_exchange (answered_at desc);
-- Which version of a conversation was looked at for that, whether it was closed then, up to which message, and up to which message its answers
-- did not last.
create table solved_look (conversation_id varchar(200) primary key, version bigint not null, is_closed boolean not null, last_seq bigint not null,
  doubtful_seq bigint not null);
