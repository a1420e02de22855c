-- How likely a suggestion was when it was shown; null in rows of earlier versions.
alter table feedback add column probability double precision;
create index feedback_by_time on feedback (given_at desc);
