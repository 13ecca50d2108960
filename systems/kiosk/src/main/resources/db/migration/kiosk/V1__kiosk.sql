-- The certificate machines (무인민원발급창구, Civil Petitions Treatment Act, Article 28).

create sequence kiosk.machine_number;

-- A machine belongs to the government on whose ground it stands. It proves itself by a token of
-- which only the hash is kept; a new machine gets its token for a code that is good once.
create table kiosk.machine (
    id             bigint primary key default nextval('kiosk.machine_number'),
    division       char(10) not null,
    place_ko       text     not null check (length(place_ko) between 1 and 80),
    place_en       text     not null check (length(place_en) between 1 and 80),
    state          text     not null check (state in
                       ('AWAITED', 'IN_SERVICE', 'OUT_OF_SERVICE', 'RETIRED')),
    why_out        text     check (length(why_out) <= 200),
    enrolment_hash bytea    unique,
    enrolment_ends timestamptz,
    token_hash     bytea    unique,
    sheets         int      not null default 0 check (sheets between 0 and 5000),
    toner_percent  int      not null default 100 check (toner_percent between 0 and 100),
    seen_at        timestamptz,
    check (state = 'AWAITED' or state = 'RETIRED' or token_hash is not null)
);
create index on kiosk.machine (division);

-- The number that, with the resident number, stands for the person at a machine.
create table kiosk.pin (
    resident_id  bigint primary key,
    hash         text not null,
    failed       int  not null default 0 check (failed >= 0),
    locked_until timestamptz,
    set_at       timestamptz not null
);
alter table kiosk.pin enable row level security;
create policy own on kiosk.pin using (access.sees('', resident_id, null));

-- Somebody standing at a machine, from the first touch to the wiped screen.
create table kiosk.visit (
    token_hash  bytea primary key,
    machine_id  bigint not null references kiosk.machine (id),
    kind        text   not null,
    resident_id bigint,
    failed      int    not null default 0,
    paper_id    bigint,
    touched_at  timestamptz not null
);
alter table kiosk.visit enable row level security;
create policy of_the_machines on kiosk.visit using (access.sees('', null, null));

create sequence kiosk.paper_id;

-- A paper asked for at a machine: what the day's report counts.
create table kiosk.paper (
    id          bigint primary key default nextval('kiosk.paper_id'),
    machine_id  bigint not null references kiosk.machine (id),
    division    char(10) not null,
    resident_id bigint not null,
    kind        text   not null,
    choices     jsonb  not null,
    won         int    not null check (won >= 0),
    payment_id  bigint,
    means       text   check (means in ('CASH', 'CARD')),
    document    text,
    state       text   not null check (state in ('UNPAID', 'ISSUED', 'PRINTED', 'FAILED', 'LEFT')),
    reason      text,
    asked_at    timestamptz not null,
    ended_at    timestamptz,
    check (state not in ('ISSUED', 'PRINTED') or document is not null),
    check (state <> 'FAILED' or reason is not null)
);
create index on kiosk.paper (machine_id, asked_at);
alter table kiosk.paper enable row level security;
create policy seen on kiosk.paper using (access.sees(division, resident_id, null));
