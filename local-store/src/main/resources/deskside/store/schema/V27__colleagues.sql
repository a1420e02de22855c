-- Who works here, by name: one more type of what the hub owns.
create table hub_colleague (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null);
