-- Subsidies: received from the state or a province (지방재정법 제23조), and given to others
-- (지방자치단체 보조금 관리에 관한 법률), each with its own settlement.

create table finance.grant_received (
    id         bigint   primary key default nextval('finance.id'),
    government int      not null,
    fund       smallint not null,
    year       smallint not null,
    line       bigint   not null references finance.line (id),
    title      text     not null check (length(title) between 1 and 100),
    decision   text     not null,
    decided    bigint   not null check (decided > 0),
    own_share  bigint   not null check (own_share >= 0),
    received   bigint   not null default 0,
    spent      bigint   not null default 0,
    to_return  bigint   not null default 0,
    state      text     not null check (state in ('DECIDED', 'SETTLED', 'RETURNED')),
    entered_by text     not null,
    entered_on date     not null,
    settled_on date,
    unique (id, government),
    check (received between 0 and decided),
    check (spent between 0 and received),
    constraint settled_whole check (state = 'DECIDED' or spent + to_return = received)
);
create index on finance.grant_received (government, year, id desc);

create table finance.subsidy (
    id          bigint   primary key default nextval('finance.id'),
    government  int      not null,
    year        smallint not null,
    commitment  bigint   not null unique references finance.commitment (id),
    grant_id    bigint,
    title       text     not null,
    amount      bigint   not null check (amount > 0),
    own_share   bigint   not null check (own_share >= 0),
    open_call   boolean  not null,
    basis       text     not null,
    running     boolean  not null,
    report_by   date     not null,
    awarded_by  text     not null,
    awarded_on  date     not null,
    state       text     not null check (state in ('AWARDED', 'SETTLED', 'REPAID')),
    spent       bigint,
    left_over   bigint   not null default 0 check (left_over >= 0),
    auditor     text,
    settled_by  text,
    settled_on  date,
    repaid_on   date,
    foreign key (grant_id, government) references finance.grant_received (id, government),
    check ((state = 'AWARDED') = (spent is null)),
    constraint repaid_to_another check (state <> 'REPAID' or repaid_on is not null)
);
create index on finance.subsidy (government, year, id desc);
create index on finance.subsidy (grant_id) where grant_id is not null;

do
$$
declare
    name text;
begin
    foreach name in array array['grant_received', 'subsidy']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format(
            'create policy seen on finance.%I for select using (finance.sees(government))', name);
        execute format('create policy own on finance.%I for all using (finance.owns(government))',
            name);
    end loop;
end
$$;
