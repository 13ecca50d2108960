-- The register of property and goods (공유재산·물품), and what wears them (회계기준규칙 제45조, 제49조부터
-- 제51조까지).

create table finance.asset (
    id          bigint   primary key default nextval('finance.id'),
    government  int      not null,
    fund        smallint not null,
    kind        text     not null,
    name        text     not null check (length(name) between 1 and 100),
    office      text     not null,
    cost        bigint   not null check (cost > 0),
    residual    bigint   not null check (residual between 0 and cost),
    source      text     not null check (source in ('BROUGHT', 'BOUGHT', 'BUILT', 'DONATED')),
    acquired_on date     not null,
    -- Straight line: so much was worn before it begins; base wears away evenly in so many months.
    begins_on   date     not null,
    months      smallint not null check (months between 0 and 1200),
    before      bigint   not null check (before >= 0),
    base        bigint   not null check (base >= 0),
    worn        bigint   not null check (worn >= 0),
    impaired    bigint   not null default 0 check (impaired >= 0),
    state       text     not null check (state in ('IN_USE', 'DISPOSED')),
    counted_on  date,
    found       boolean,
    registered_by text   not null,
    unique (id, government),
    constraint never_worn_out_twice check (worn + impaired + residual <= cost
        or worn + impaired <= cost and impaired > 0),
    check ((counted_on is null) = (found is null))
);
create index on finance.asset (government, state, kind, id);

create table finance.asset_event (
    id         bigint primary key default nextval('finance.id'),
    asset      bigint not null,
    government int    not null,
    kind       text   not null check (kind in
                   ('REGISTERED', 'WORN', 'IMPAIRED', 'DISPOSED', 'COUNTED')),
    day        date   not null,
    won        bigint not null,
    note       text   not null default '',
    actor      text   not null,
    posting    bigint,
    foreign key (asset, government) references finance.asset (id, government)
);
create index on finance.asset_event (asset, id desc);

do
$$
declare
    name text;
begin
    foreach name in array array['asset', 'asset_event']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format(
            'create policy seen on finance.%I for select using (finance.sees(government))', name);
        execute format('create policy own on finance.%I for all using (finance.owns(government))',
            name);
    end loop;
end
$$;
