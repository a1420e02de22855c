-- What cases gave in the place of money: one for each case at the most.
create table coupon (
    case_id     varchar(64) primary key references after_sales_case (id),
    customer_id varchar(128)   not null,
    order_id    varchar(128)   not null,
    currency    varchar(3)     not null,
    amount      decimal(18, 4) not null check (amount > 0),
    given_at    timestamp(6) with time zone not null
);
create index coupon_customer on coupon (customer_id);

create index after_sales_case_order on after_sales_case (order_id);

-- Pieces that cases took out of the stock (negative) or brought back.
create table stock_move (
    case_id  varchar(64) primary key references after_sales_case (id),
    sku      varchar(128) not null,
    pieces   integer      not null check (pieces <> 0),
    moved_at timestamp(6) with time zone not null
);
create index stock_move_sku on stock_move (sku);

create table invoice_request (
    case_id      varchar(64) primary key references after_sales_case (id),
    order_id     varchar(128)   not null,
    currency     varchar(3)     not null,
    amount       decimal(18, 4) not null check (amount > 0),
    requested_at timestamp(6) with time zone not null
);
