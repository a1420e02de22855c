-- By when the next thing should happen to a case; null when it has ended.
alter table after_sales_case add column due_at timestamp(6) with time zone;
create index after_sales_case_due on after_sales_case (state, due_at);

-- What open returns will pay back, once their goods are accepted, is gone for everything else.
alter table order_balance add column promised decimal(18, 4) default 0 not null;
alter table order_balance add constraint order_balance_promised check (promised >= 0 and refunded + promised <= paid);

-- Pieces of an order's line that are or were on their way back: never more than were bought.
create table line_balance (
    order_id varchar(128) not null,
    sku      varchar(128) not null,
    bought   integer      not null,
    returned integer      not null,
    primary key (order_id, sku),
    check (returned >= 0 and returned <= bought)
);

-- promised: what of order_balance.promised is for this one.
create table goods_return (
    case_id  varchar(64) primary key references after_sales_case (id),
    code     varchar(16)    not null unique,
    order_id varchar(128)   not null,
    promised decimal(18, 4) not null check (promised >= 0)
);

-- What carriers and warehouse reported, by their own ids: the same one again changes nothing, and each kind happens once to a return.
create table goods_step (
    step_id     varchar(128) primary key,
    case_id     varchar(64) not null references goods_return (case_id),
    kind        varchar(16) not null,
    content_hash varchar(64) not null,
    happened_at timestamp(6) with time zone not null,
    unique (case_id, kind)
);

-- Pieces that cases took out of the stock (negative) or brought back, each purpose once for a case; in the place of stock_move.
create table goods_move (
    case_id  varchar(64) not null references after_sales_case (id),
    purpose  varchar(16) not null,
    sku      varchar(128) not null,
    pieces   integer      not null check (pieces <> 0),
    moved_at timestamp(6) with time zone not null,
    primary key (case_id, purpose)
);
insert into goods_move (case_id, purpose, sku, pieces, moved_at) select case_id, 'RESENT', sku, pieces, moved_at from stock_move;
drop table stock_move;
create index goods_move_sku on goods_move (sku);

-- Replacements that left: a shop that is loaded anew does not know of them.
create table replacement_parcel (
    case_id  varchar(64) primary key references after_sales_case (id),
    order_id varchar(128) not null,
    carrier  varchar(64)  not null,
    waybill  varchar(64)  not null,
    sent_at  timestamp(6) with time zone not null
);
