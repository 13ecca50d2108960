-- Carry-over (지방재정법 제50조), continuing expenditure (제42조), the medium-term plan (제33조).

create table finance.carry_over (
    id         bigint   primary key default nextval('finance.id'),
    government int      not null,
    year       smallint not null,
    kind       text     not null check (kind in ('EXPRESS', 'ACCIDENT', 'CONTINUING')),
    from_line  bigint   not null references finance.line (id),
    commitment bigint   references finance.commitment (id),
    amount     bigint   not null check (amount > 0),
    reason     text     not null,
    vote       text,
    state      text     not null check (state in ('PLANNED', 'CARRIED')),
    to_line    bigint   references finance.line (id),
    planned_by text     not null,
    planned_on date     not null,
    carried_on date,
    constraint voted check (kind <> 'EXPRESS' or vote is not null),
    constraint bound check ((kind = 'ACCIDENT') = (commitment is not null)),
    check ((state = 'CARRIED') = (to_line is not null and carried_on is not null))
);
create index on finance.carry_over (government, year, id desc);

create table finance.continuing (
    id         bigint   primary key default nextval('finance.id'),
    government int      not null,
    line       bigint   not null references finance.line (id),
    title      text     not null check (length(title) between 1 and 100),
    first_year smallint not null,
    vote       text     not null,
    extension  text,
    entered_by text     not null,
    entered_on date     not null,
    unique (id, government)
);
create index on finance.continuing (government, first_year desc);

create table finance.continuing_year (
    continuing bigint   not null,
    government int      not null,
    year       smallint not null,
    amount     bigint   not null check (amount >= 0),
    primary key (continuing, year),
    foreign key (continuing, government) references finance.continuing (id, government)
);

create table finance.plan (
    id           bigint   primary key default nextval('finance.id'),
    government   int      not null,
    first_year   smallint not null,
    years        smallint not null check (years >= 5),
    revenue_growth   int  not null,
    mandatory_growth int  not null,
    drawn_by     text     not null,
    drawn_on     date     not null,
    submitted_on date,
    unique (id, government),
    unique (government, first_year)
);

create table finance.plan_amount (
    plan       bigint   not null,
    government int      not null,
    side       char(1)  not null check (side in ('R', 'M', 'D')),
    code       smallint not null,
    year       smallint not null,
    amount     bigint   not null check (amount >= 0),
    primary key (plan, side, code, year),
    foreign key (plan, government) references finance.plan (id, government) on delete cascade
);

do
$$
declare
    name text;
begin
    foreach name in array array['carry_over', 'continuing', 'continuing_year', 'plan',
        'plan_amount']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format(
            'create policy seen on finance.%I for select using (finance.sees(government))', name);
        execute format('create policy own on finance.%I for all using (finance.owns(government))',
            name);
    end loop;
end
$$;
