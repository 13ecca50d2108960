-- Debt (지방재정법 제11조, 제12조) and acts that bear debt (제44조).

-- What may be issued in a year: at most a tenth of the budget of the year before last
-- (제11조제2항, 시행령 제10조).
create table finance.debt_ceiling (
    government int      not null,
    year       smallint not null,
    base       bigint   not null check (base > 0),
    won        bigint   not null,
    set_by     text     not null,
    set_on     date     not null,
    primary key (government, year),
    constraint a_tenth check (won between 0 and base / 10)
);

create table finance.debt (
    id          bigint   primary key default nextval('finance.id'),
    government  int      not null,
    fund        smallint not null,
    year        smallint not null,
    kind        text     not null check (kind in ('BOND', 'LOAN')),
    purpose     text     not null check (purpose in ('ASSETS', 'DISASTER', 'URGENT', 'REFINANCE')),
    title       text     not null check (length(title) between 1 and 100),
    party       bigint   not null,
    principal   bigint   not null check (principal > 0),
    -- Hundredths of a per cent a year.
    rate        int      not null check (rate between 0 and 2000),
    per_year    smallint not null check (per_year in (1, 2, 4)),
    grace       smallint not null check (grace between 0 and 10),
    years       smallint not null check (years between 1 and 30),
    vote        text     not null,
    consulted   text,
    -- Debt the government had when its books began here counts against no ceiling of this year.
    brought     boolean  not null,
    state       text     not null check (state in ('VOTED', 'ISSUED', 'REPAID')),
    entered_by  text     not null,
    entered_on  date     not null,
    issued_on   date,
    received_by text,
    posting     bigint,
    foreign key (party, government) references finance.party (id, government),
    unique (id, government),
    constraint issued check ((state = 'VOTED') = (issued_on is null)),
    constraint two_people check (brought or received_by is distinct from entered_by)
);
create index on finance.debt (government, id desc);

-- Each payment of principal and interest; what of it is in the books already as falling due.
create table finance.debt_due (
    debt        bigint   not null,
    nth         smallint not null check (nth > 0),
    government  int      not null,
    begins_on   date     not null,
    due_on      date     not null,
    principal   bigint   not null check (principal >= 0),
    interest    bigint   not null check (interest >= 0),
    fallen      boolean  not null default false,
    accrued     bigint   not null default 0,
    commitments bigint[] not null default '{}',
    served_on   date,
    primary key (debt, nth),
    foreign key (debt, government) references finance.debt (id, government),
    check (accrued between 0 and interest),
    check (begins_on < due_on)
);
create index on finance.debt_due (government, due_on);

-- 채무부담행위: voted beforehand, or urgent works after a disaster of at most one thousand million
-- (제44조제2항); booked in one of the next two budgets (제44조제4항).
create table finance.debt_act (
    id          bigint   primary key default nextval('finance.id'),
    government  int      not null,
    year        smallint not null,
    title       text     not null check (length(title) between 1 and 100),
    reason      text     not null,
    amount      bigint   not null check (amount > 0),
    book_year   smallint not null,
    vote        text,
    reported_on date,
    entered_by  text     not null,
    entered_on  date     not null,
    constraint booked_in_time check (book_year between year + 1 and year + 2),
    constraint voted_or_urgent check (vote is not null
        or amount <= 1000000000 and reported_on is not null)
);
create index on finance.debt_act (government, year);

do
$$
declare
    name text;
begin
    foreach name in array array['debt_ceiling', 'debt', 'debt_due', 'debt_act']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format(
            'create policy seen on finance.%I for select using (finance.sees(government))', name);
        execute format('create policy own on finance.%I for all using (finance.owns(government))',
            name);
    end loop;
end
$$;
