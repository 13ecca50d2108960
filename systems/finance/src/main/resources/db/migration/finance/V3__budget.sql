-- Budget and spending (지방재정법 제3장, 지방회계법 제5장).

create sequence finance.id increment by 1;

-- 분야-부문-정책사업-단위사업-세부사업 (지방재정법 제41조제2항). policy is what a transfer may not leave.
create table finance.programme (
    id         bigint   primary key default nextval('finance.id'),
    government int      not null,
    fund       smallint not null,
    year       smallint not null,
    sector     smallint not null,
    part       smallint not null,
    policy     text     not null,
    policy_en  text     not null,
    unit       text     not null,
    unit_en    text     not null,
    detail     text     not null,
    detail_en  text     not null,
    function   smallint not null check (function between 1 and 10),
    unique (government, fund, year, sector, part, policy, unit, detail)
);

-- A line: side R a revenue paragraph (장-관-항), side E an item (목) of a detailed programme.
create table finance.line (
    id         bigint   primary key default nextval('finance.id'),
    government int      not null,
    fund       smallint not null,
    year       smallint not null,
    side       char(1)  not null check (side in ('R', 'E')),
    programme  bigint   references finance.programme (id),
    item       smallint not null,
    office     text     not null default '',
    kind       text     not null default 'NORMAL' check (kind in
                   ('NORMAL', 'RESERVE', 'DISASTER_RESERVE', 'CONTINUING', 'CARRIED')),
    unique nulls not distinct (government, fund, year, side, programme, item, kind),
    unique (id, government),
    check ((side = 'E') = (programme is not null))
);
create index on finance.line (government, year, fund, side);

-- The main budget (본예산, number 0) and each supplementary one (추가경정예산).
create table finance.budget (
    id           bigint   primary key default nextval('finance.id'),
    government   int      not null,
    fund         smallint not null,
    year         smallint not null,
    number       smallint not null check (number >= 0),
    state        text     not null check (state in ('PROPOSED', 'VOTED', 'REJECTED', 'ANNOUNCED')),
    proposed_by  text     not null,
    proposed_on  date     not null,
    voted_on     date,
    vote         text,
    announced_on date,
    -- What the council permits beforehand (제47조의2제1항: 이용).
    permits_transfers boolean not null default false,
    unique (government, fund, year, number),
    check ((state in ('VOTED', 'ANNOUNCED')) <= (voted_on is not null and vote is not null)),
    check ((state = 'ANNOUNCED') = (announced_on is not null))
);

create table finance.budget_amount (
    budget     bigint not null references finance.budget (id),
    line       bigint not null references finance.line (id),
    government int    not null,
    amount     bigint not null check (amount >= 0),
    primary key (budget, line)
);

-- The hard control, one row a line of expenditure. Each step is a conditional update of this row, so of
-- two that race for the last won one gets it; the check holds whoever writes.
create table finance.control (
    line        bigint primary key,
    government  int    not null,
    budget      bigint not null default 0 check (budget >= 0),
    transferred bigint not null default 0,
    carried     bigint not null default 0 check (carried >= 0),
    allotted    bigint not null default 0,
    committed   bigint not null default 0,
    obligated   bigint not null default 0,
    paid        bigint not null default 0,
    foreign key (line, government) references finance.line (id, government),
    constraint within_allotment check (0 <= paid and paid <= obligated and obligated <= committed
        and committed <= allotted and allotted <= budget + transferred + carried)
) with (fillfactor = 60);

-- Allotment to offices by quarter and month (예산배정): counts from its first day on.
create table finance.allotment (
    id          bigint primary key default nextval('finance.id'),
    line        bigint not null references finance.line (id),
    government  int    not null,
    starts_on   date   not null,
    amount      bigint not null check (amount <> 0),
    allotted_by text   not null,
    allotted_at timestamptz not null default clock_timestamp()
);
create index on finance.allotment (line, starts_on);

-- 전용 within one policy programme, 이용 between them by the council's vote, 예비비 out of the reserve,
-- 이월 into the next year.
create table finance.transfer (
    id         bigint primary key default nextval('finance.id'),
    government int    not null,
    kind       text   not null check (kind in ('WITHIN', 'BETWEEN', 'RESERVE',
                   'CARRY_EXPRESS', 'CARRY_ACCIDENT', 'CARRY_CONTINUING')),
    from_line  bigint not null references finance.line (id),
    to_line    bigint not null references finance.line (id),
    amount     bigint not null check (amount > 0),
    reason     text   not null,
    vote       text,
    made_by    text   not null,
    made_on    date   not null,
    check (from_line <> to_line),
    check (kind <> 'BETWEEN' or vote is not null)
);
create index on finance.transfer (government, made_on);

-- Whom money goes to and comes from. Account numbers are sealed; the last four digits are for the eye.
create table finance.party (
    id           bigint primary key default nextval('finance.id'),
    government   int    not null,
    kind         text   not null check (kind in ('COMPANY', 'PERSON', 'GOVERNMENT', 'BANK')),
    name         text   not null check (length(name) between 1 and 100),
    number       text   not null,
    resident_id  bigint,
    bank         text   not null check (bank ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
    account_seal bytea  not null,
    account_tail text   not null,
    unique (government, kind, number),
    unique (id, government)
);

-- 지출원인행위: what the 재무관 binds the government to.
create table finance.commitment (
    id         bigint   primary key default nextval('finance.id'),
    government int      not null,
    fund       smallint not null,
    year       smallint not null,
    line       bigint   not null references finance.line (id),
    party      bigint   not null,
    title      text     not null check (length(title) between 1 and 200),
    amount     bigint   not null check (amount > 0),
    obligated  bigint   not null default 0,
    reference  text,
    made_by    text     not null,
    made_on    date     not null,
    foreign key (party, government) references finance.party (id, government),
    unique (id, made_by),
    check (obligated between 0 and amount)
);
create index on finance.commitment (government, year, id desc);
create index on finance.commitment (line);

-- 채무 확정: what was delivered and accepted; the cost is recognised here (규칙 제28조제2항).
create table finance.obligation (
    id          bigint primary key default nextval('finance.id'),
    government  int    not null,
    commitment  bigint not null references finance.commitment (id),
    amount      bigint not null check (amount > 0),
    ordered     bigint not null default 0,
    accepted_on date   not null,
    accepted_by text   not null,
    posting     bigint not null,
    check (ordered between 0 and amount)
);
create index on finance.obligation (commitment);

-- A file of payment orders for the bank, ISO 20022 pain.001.
create table finance.payment_file (
    id         bigint   primary key default nextval('finance.id'),
    government int      not null,
    fund       smallint not null,
    message    text     not null unique,
    sent_by    text     not null,
    sent_at    timestamptz not null default clock_timestamp(),
    execute_on date     not null,
    payments   int      not null check (payments > 0),
    total      bigint   not null check (total > 0),
    body       text     not null
);
create index on finance.payment_file (government, id desc);

-- 지급명령: ordered by the 지출원, who is never the one who made the commitment (지방회계법 제36조).
create table finance.payment (
    id           bigint   primary key default nextval('finance.id'),
    government   int      not null,
    fund         smallint not null,
    year         smallint not null,
    obligation   bigint   not null references finance.obligation (id),
    commitment   bigint   not null,
    line         bigint   not null references finance.line (id),
    party        bigint   not null,
    amount       bigint   not null check (amount > 0),
    state        text     not null check (state in
                     ('ORDERED', 'SENT', 'ACCEPTED', 'PAID', 'REJECTED')),
    committed_by text     not null,
    ordered_by   text     not null,
    ordered_on   date     not null,
    file         bigint   references finance.payment_file (id),
    settled_by   text,
    settled_on   date,
    late         text,
    reason       text,
    posting      bigint,
    foreign key (commitment, committed_by) references finance.commitment (id, made_by),
    foreign key (party, government) references finance.party (id, government),
    constraint two_people check (ordered_by <> committed_by
        and settled_by is distinct from ordered_by and settled_by is distinct from committed_by),
    constraint sent_in_a_file check (state = 'ORDERED' or file is not null),
    constraint paid_is_posted check ((state = 'PAID') = (posting is not null))
);
create index on finance.payment (government, state, id);
create index on finance.payment (obligation);
create index on finance.payment (file);

-- What the bank said, once each: a message that comes twice changes nothing.
create table finance.bank_answer (
    id          bigint primary key default nextval('finance.id'),
    government  int    not null,
    kind        text   not null check (kind in ('PAIN_002', 'CAMT_053')),
    message     text   not null,
    received_by text   not null,
    received_at timestamptz not null default clock_timestamp(),
    body        text   not null,
    settled     int    not null,
    rejected    int    not null,
    unknown     int    not null,
    unique (government, kind, message)
);

do
$$
declare
    name text;
begin
    foreach name in array array['programme', 'line', 'budget', 'budget_amount', 'control', 'allotment',
        'transfer', 'party', 'commitment', 'obligation', 'payment_file', 'payment', 'bank_answer']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format(
            'create policy seen on finance.%I for select using (finance.sees(government))', name);
        execute format('create policy own on finance.%I for all using (finance.owns(government))',
            name);
    end loop;
end
$$;
