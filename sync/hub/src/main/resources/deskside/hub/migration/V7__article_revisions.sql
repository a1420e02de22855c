-- What articles said before a proposal was accepted, and what they say since: nothing is lost, and a shop that is loaded anew keeps it.
create table article_revision (
  article_id  varchar(200)   not null,
  revision    integer        not null,
  old_answer  varchar(20000) not null,
  answer      varchar(20000) not null,
  proposal_id varchar(64)    not null unique,
  accepted_by varchar(200)   not null,
  accepted_at timestamp(3) with time zone not null,
  primary key (article_id, revision)
);
