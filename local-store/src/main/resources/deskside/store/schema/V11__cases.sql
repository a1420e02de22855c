-- After-sales cases, one more type of what the hub owns.
create table hub_case (id varchar(200) primary key, version bigint not null, body varbinary(1048576), received_at bigint not null,
  order_id varchar(200), is_open boolean, opened_at bigint);
create index case_of_order on hub_case (order_id, opened_at desc);
create index case_open on hub_case (is_open, opened_at);
