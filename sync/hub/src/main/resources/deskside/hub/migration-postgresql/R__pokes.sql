-- PostgreSQL only. Whoever moves the feed's end says so to all hubs on this schema, in the transaction that moves it.
create or replace function deskside_feed_moved() returns trigger language plpgsql as $$
begin
    perform pg_notify(left('deskside_feed_' || tg_table_schema, 63), '');
    return null;
end
$$;

drop trigger if exists feed_head_moved on feed_head;
create trigger feed_head_moved after update on feed_head for each row execute function deskside_feed_moved();
