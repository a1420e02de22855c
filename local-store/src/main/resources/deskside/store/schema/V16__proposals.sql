-- Proposed wordings of articles, one more type of what the hub owns.
create table hub_proposal (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null,
  article_id varchar(200), is_open boolean, proposed_at bigint);
create index proposal_open on hub_proposal (is_open, proposed_at);
