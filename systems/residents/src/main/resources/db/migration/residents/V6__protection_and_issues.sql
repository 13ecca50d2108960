-- Victims of domestic violence restrict who may get papers about them (Article 29, paragraphs 6 to 9).
create table residents.protection (
    resident_id bigint    not null references residents.resident (id),
    barred_id   bigint    not null references residents.resident (id),
    period      daterange not null check (not isempty(period)),
    report_id   bigint    not null,
    lifted_by   bigint,
    recorded_at timestamptz not null default clock_timestamp(),
    check (resident_id <> barred_id),
    primary key (resident_id, barred_id, period without overlaps)
);
create index protection_of_resident on residents.protection (resident_id);
revoke delete on residents.protection from madang_app;
alter table residents.protection enable row level security;
-- Seen where the protected person's row is: never by whom it bars.
create policy seen on residents.protection
    using (exists (select from residents.resident r where r.id = resident_id));

-- Tells whether papers about one person are kept from another, and nothing else, so that every path
-- can ask whatever rows it sees.
create function residents.is_barred(resident bigint, requester bigint, day date) returns boolean
    language sql stable security definer set search_path = pg_catalog
    return exists (select from residents.protection p
                   where p.resident_id = resident and p.barred_id = requester
                     and p.period @> day);

-- Every paper issued, or refused, to whom and why: the issue counter.
create sequence residents.issue_id;
create table residents.issue (
    id             bigint primary key default nextval('residents.issue_id'),
    kind           text   not null,
    resident_id    bigint references residents.resident (id),
    address_id     bigint,
    division       char(10) not null,
    document       text,
    requester      text   not null,
    requester_id   bigint,
    requester_name text   not null default '' check (length(requester_name) <= 100),
    purpose        text   not null default '' check (length(purpose) <= 200),
    evidence       text   not null default '' check (length(evidence) <= 500),
    fee            int    not null check (fee >= 0),
    refusal        text,
    issued_by      text   not null,
    issued_at      timestamptz not null default clock_timestamp(),
    check ((document is null) <> (refusal is null))
);
create index on residents.issue (resident_id, issued_at desc);
create index on residents.issue (address_id, issued_at desc) where address_id is not null;
revoke update, delete on residents.issue from madang_app;
alter table residents.issue enable row level security;
create policy seen on residents.issue using (access.sees(division, resident_id, null)
    or exists (select from residents.resident r where r.id = resident_id));
create policy written on residents.issue for insert with check (true);
