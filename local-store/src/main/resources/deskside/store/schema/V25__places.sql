-- H2 commits, and so writes the file, whenever the numbers that it has set aside are used up: by default after 32 of them, in the middle of whatever transaction
-- takes the next one. A process that is killed loses those set aside, and a gap harms nobody.
alter table index_queue alter column place set cache 8192;
alter table outbox alter column place set cache 1024;
