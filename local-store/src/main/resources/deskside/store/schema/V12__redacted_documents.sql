-- What is redacted must leave the files of the search index at once; what is only deleted leaves them with the next merge.
alter table index_queue add column redacted boolean default false not null;
