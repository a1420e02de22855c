-- Orders are found by the last news of their parcels, and messages by the event that they told of; rows from before have neither until the hub sends
-- them again. The hub still knows what was told, and refuses to tell it twice.
alter table hub_order add column parcel_state varchar(40);
alter table hub_order add column parcel_at bigint;
create index order_by_parcel on hub_order (parcel_state, parcel_at desc);
alter table hub_message add column about varchar(200);
create index message_about on hub_message (about);
