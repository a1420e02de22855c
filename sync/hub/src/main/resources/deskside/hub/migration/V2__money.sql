-- What was paid and went back, by order: the last defence. Amounts have the currency's digits.
create table order_balance (
    order_id varchar(128) primary key,
    currency varchar(3)     not null,
    paid     decimal(18, 4) not null check (paid >= 0),
    refunded decimal(18, 4) not null,
    check (refunded >= 0 and refunded <= paid)
);

-- The document with the same id is in entity. Nobody decides about what they asked for.
create table after_sales_case (
    id           varchar(64) primary key,
    order_id     varchar(128) not null,
    state        varchar(32)  not null,
    payload_hash varchar(64)  not null,
    opened_by    varchar(64)  not null references account (id),
    decided_by   varchar(64) references account (id),
    check (decided_by is null or decided_by <> opened_by)
);

-- One for each case at the most.
create table refund (
    case_id     varchar(64) primary key references after_sales_case (id),
    order_id    varchar(128)   not null references order_balance (order_id),
    amount      decimal(18, 4) not null check (amount > 0),
    refunded_at timestamp(6) with time zone not null
);

-- Commands in whose place another one stands: they are never executed, even if they arrive later.
create table superseded_command (
    command_id varchar(64) primary key,
    by_command varchar(64) not null
);
