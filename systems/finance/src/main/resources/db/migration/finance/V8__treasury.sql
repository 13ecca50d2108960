-- The treasury (지방회계법 제38조, 제42조부터 제44조까지): deposits, and cash held for others
-- (세입세출외현금, 지방재정법 제34조제3항).

create table finance.deposit (
    id         bigint   primary key default nextval('finance.id'),
    government int      not null,
    fund       smallint not null,
    bank       text     not null,
    won        bigint   not null check (won > 0),
    -- Hundredths of a per cent a year.
    rate       int      not null check (rate between 0 and 2000),
    placed_on  date     not null,
    matures_on date     not null,
    placed_by  text     not null,
    posting    bigint   not null,
    ended_on   date,
    interest   bigint   not null default 0 check (interest >= 0),
    ended_by   text,
    check (placed_on < matures_on),
    check ((ended_on is null) = (ended_by is null))
);
create index on finance.deposit (government, id desc);

create table finance.held (
    id          bigint   primary key default nextval('finance.id'),
    government  int      not null,
    fund        smallint not null,
    kind        text     not null check (kind in
                    ('BID_BOND', 'CONTRACT_BOND', 'DEFECT_BOND', 'WITHHELD', 'OTHER')),
    owner       text     not null check (length(owner) between 1 and 100),
    reason      text     not null,
    won         bigint   not null check (won > 0),
    returned    bigint   not null default 0,
    forfeited   bigint   not null default 0 check (forfeited >= 0),
    received_on date     not null,
    received_by text     not null,
    posting     bigint   not null,
    check (returned >= 0 and returned + forfeited <= won)
);
create index on finance.held (government, id desc);

do
$$
declare
    name text;
begin
    foreach name in array array['deposit', 'held']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format(
            'create policy seen on finance.%I for select using (finance.sees(government))', name);
        execute format('create policy own on finance.%I for all using (finance.owns(government))',
            name);
    end loop;
end
$$;
