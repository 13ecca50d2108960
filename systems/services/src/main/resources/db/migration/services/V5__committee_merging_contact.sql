-- What letters say of where to reach whoever deals with a case (Decree of the Civil Petitions
-- Treatment Act, Article 31): a number for each office; the case keeps the one of its handler.
create table services.contact (
    office     text        primary key,
    phone      text        not null check (phone ~ '^[0-9][0-9-]{5,18}[0-9]$'),
    changed_at timestamptz not null
);
alter table services.service_case add column handler_phone text;

-- Petitions of five or more people to the same effect, received as one (Decree, Article 6 (6)).
alter table services.service_case
    add column merged bigint references services.service_case check (merged <> id);
create index case_merged on services.service_case (merged) where merged is not null;

-- What the petition mediation committee looked at (Act, Article 34; Decree, Articles 26 and 38).
create table services.deliberation (
    id          bigint      generated always as identity primary key,
    case_id     bigint      not null references services.service_case,
    matter      text        not null check (matter in ('closing', 'objection', 'handling')),
    meets_on    date        not null,
    convened_at timestamptz not null,
    statement   text,
    agrees      boolean,
    words       text,
    recorded_at timestamptz,
    check ((recorded_at is null) = (agrees is null)),
    check ((recorded_at is null) = (words is null))
);
create index deliberation_case on services.deliberation (case_id, id);
alter table services.deliberation enable row level security;
create policy parties on services.deliberation
    using (exists (select from services.service_case c where c.id = case_id)) with check (true);
