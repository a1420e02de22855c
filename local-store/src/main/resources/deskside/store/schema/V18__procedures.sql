-- Procedures of the shop, and how far conversations have come in them: two more types of what the hub owns.
create table hub_procedure (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null);
create table hub_progress  (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null);
