-- How far each conversation was read at this desk: the highest message sequence that was on the screen.
create table read_mark (conversation_id varchar(200) primary key, seq bigint not null);
