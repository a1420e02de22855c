-- Which revision of its source a suggestion rested on, so that answers given from outdated knowledge can be found afterwards.
alter table feedback add column source_revision int;
