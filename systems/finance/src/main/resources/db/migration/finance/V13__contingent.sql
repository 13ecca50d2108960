-- What counts as debt beside what was borrowed (지방재정법 시행령 제65조제4항제2호), debt in another
-- currency (법 제11조제2항 단서), and bonds issued for less or more than their face (규칙 제54조).
insert into finance.account (code, class, cash, contra, ko, en) values
    (222900, 'LONG_TERM_DEBT', false, true, '지방채증권 발행차금', 'Discounts and premiums on bonds'),
    (233100, 'OTHER_LIABILITY', false, false, '보증채무 충당부채', 'Provision for guarantees');

-- 보증채무부담행위 (법 제13조): what was promised counts only once the government has to pay (called).
create table finance.guarantee (
    id         bigint   primary key default nextval('finance.id'),
    government int      not null,
    year       smallint not null,
    debtor     text     not null check (length(debtor) between 1 and 100),
    creditor   text     not null check (length(creditor) between 1 and 100),
    project    text     not null check (length(project) between 1 and 200),
    amount     bigint   not null check (amount > 0),
    until_day  date     not null,
    vote       text     not null check (length(vote) between 1 and 60),
    called     bigint   not null default 0,
    settled    bigint   not null default 0,
    ended_on   date,
    entered_by text     not null,
    entered_on date     not null,
    constraint called_of_promised check (called between 0 and amount),
    constraint settled_of_called check (settled between 0 and called),
    constraint nothing_open check (ended_on is null or settled = called)
);
create index on finance.guarantee (government, id desc);

-- 임대형 민자사업: what is to be paid to those who built, out of local money.
create table finance.leased_works (
    id         bigint   primary key default nextval('finance.id'),
    government int      not null,
    title      text     not null check (length(title) between 1 and 100),
    operator   text     not null check (length(operator) between 1 and 100),
    total      bigint   not null check (total > 0),
    paid       bigint   not null default 0,
    first_year smallint not null,
    last_year  smallint not null,
    vote       text     not null check (length(vote) between 1 and 60),
    entered_by text     not null,
    entered_on date     not null,
    constraint paid_of_total check (paid between 0 and total),
    check (last_year between first_year and first_year + 50)
);
create index on finance.leased_works (government, id desc);

alter table finance.guarantee enable row level security;
alter table finance.leased_works enable row level security;
create policy seen on finance.guarantee for select using (finance.sees(government));
create policy own on finance.guarantee for all using (finance.owns(government));
create policy seen on finance.leased_works for select using (finance.sees(government));
create policy own on finance.leased_works for all using (finance.owns(government));

alter table finance.debt
    add column proceeds    bigint check (proceeds > 0),
    add column currency    char(3),
    add column units       numeric(20, 2) check (units > 0),
    add column approved_on date,
    add column voted_on    date,
    add column hedging     text,
    add constraint in_won_or_not check ((currency is null) = (units is null)),
    -- The minister approves before the council votes.
    add constraint approved_first check (currency is null
        or approved is not null and approved_on <= voted_on),
    add constraint discounted check (proceeds is null or kind = 'BOND' and currency is null);

-- Payments in another currency, and the part of a discount (or, negative, of a premium) in each.
alter table finance.debt_due
    add column units_principal numeric(20, 2),
    add column units_interest  numeric(20, 2),
    add column spread          bigint not null default 0,
    add column spread_so_far   bigint not null default 0,
    add constraint spread_of_its_own check (abs(spread_so_far) <= abs(spread)
        and spread_so_far::numeric * spread >= 0);
