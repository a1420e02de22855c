-- Whose a draft is: who signs in next at this desk does not see it. Those that are there belong to who is signed in (its account as JSON).
alter table draft add column agent_id varchar(200) default '' not null;
update draft set agent_id = coalesce((select regexp_replace(content, '^.*"id":"([^"]*)".*$', '$1') from desk_fact where name = 'account'), '');
alter table draft drop primary key;
alter table draft add primary key (agent_id, conversation_id);
