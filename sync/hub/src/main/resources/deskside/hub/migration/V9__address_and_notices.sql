-- Where orders go instead: a shop that is loaded anew does not know of it. Blank once the customer was erased or the period is over.
create table address_change (
    command_id varchar(64) primary key,
    order_id   varchar(128) not null,
    address    varchar(400) not null,
    changed_by varchar(64)  not null references account (id),
    changed_at timestamp(6) with time zone not null
);
create index address_change_order on address_change (order_id, changed_at);

-- The event that a message told of without being asked (a parcel's, a case's): each is told once.
alter table message add column about varchar(200);
create unique index message_about on message (about);
