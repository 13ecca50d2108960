-- Revenue (지방회계법 제4장): assessed and notified by the 징수관, received by the bank, booked by the 출납원.
create table finance.assessment (
    id          bigint   primary key default nextval('finance.id'),
    government  int      not null,
    fund        smallint not null,
    year        smallint not null,
    line        bigint   not null references finance.line (id),
    payer       text     not null check (length(payer) between 1 and 100),
    resident_id bigint,
    amount      bigint   not null check (amount > 0),
    collected   bigint   not null default 0,
    reduced     bigint   not null default 0,
    refunded    bigint   not null default 0,
    assessed_by text     not null,
    notified_on date     not null,
    due_on      date     not null,
    check (collected >= 0 and reduced >= 0 and collected + reduced <= amount),
    check (refunded between 0 and collected),
    check (due_on >= notified_on)
);
create index on finance.assessment (government, year, id desc);
create index on finance.assessment (government, due_on) where collected + reduced < amount;

-- What came in, and what went back, each once.
create table finance.receipt (
    id          bigint primary key default nextval('finance.id'),
    government  int    not null,
    assessment  bigint not null references finance.assessment (id),
    amount      bigint not null check (amount <> 0),
    received_on date   not null,
    recorded_by text   not null,
    posting     bigint not null
);
create index on finance.receipt (assessment);

alter table finance.assessment enable row level security;
alter table finance.receipt enable row level security;
create policy seen on finance.assessment for select using (finance.sees(government));
create policy own on finance.assessment for all using (finance.owns(government));
create policy seen on finance.receipt for select using (finance.sees(government));
create policy own on finance.receipt for all using (finance.owns(government));
