-- The ranking's weights, one row for each change, and what spoke for the suggestions that were shown: numbers separated by spaces.
create table ranking_version (
  number bigint generated always as identity primary key, weights varchar(4000) not null, made_at bigint not null, cause varchar(1000) not null
);
create table shown_suggestion (
  place bigint generated always as identity primary key, suggestion_id varchar(200) not null unique, signs varchar(4000) not null,
  shown_at bigint not null
);
