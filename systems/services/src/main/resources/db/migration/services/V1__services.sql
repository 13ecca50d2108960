-- The one-stop portal. The engine's own tables are in schema flowable and hold numbers and codes
-- only; whatever is personal is here, behind row-level security.

-- Every version of every declaration that was ever loaded, as written: a case that began with one
-- ends with it.
create table services.declaration (
    code       text        not null,
    version    integer     not null check (version > 0),
    hash       text        not null,
    files      jsonb       not null,
    definition text        not null,
    loaded_at  timestamptz not null,
    active     boolean     not null,
    primary key (code, version)
);
create unique index declaration_active on services.declaration (code) where active;

-- Who may act for whom, and how long (Administrative Procedures Act, Article 12).
create table services.mandate (
    id         bigint      generated always as identity primary key,
    grantor    bigint      not null,
    holder     bigint      not null check (holder <> grantor),
    kind       text        not null check (kind in ('guardian', 'representative', 'family-of-dead')),
    basis_ko   text        not null,
    basis_en   text        not null,
    since      date        not null,
    until      date        check (until >= since),
    ended_at   timestamptz,
    made_at    timestamptz not null
);
create index mandate_holder on services.mandate (holder);
create index mandate_grantor on services.mandate (grantor);
alter table services.mandate enable row level security;
create policy parties on services.mandate
    using (access.sees('', grantor, null) or access.sees('', holder, null))
    with check (true);

-- An application being filled in: what was typed is kept from the first page on.
create table services.draft (
    id        bigint      generated always as identity primary key,
    resident  bigint      not null,
    subject   bigint      not null,
    mandate   bigint      references services.mandate,
    service   text        not null,
    version   integer     not null,
    answers   jsonb       not null default '{}',
    saved_at  timestamptz not null,
    foreign key (service, version) references services.declaration
);
create index draft_resident on services.draft (resident, saved_at desc);
alter table services.draft enable row level security;
create policy own on services.draft using (access.sees('', resident, null)) with check (true);

create table services.bundle (
    id         bigint      generated always as identity primary key,
    code       text        not null,
    resident   bigint      not null,
    subject    bigint      not null,
    answers    jsonb       not null,
    made_at    timestamptz not null
);
alter table services.bundle enable row level security;
create policy own on services.bundle using (access.sees('', resident, null)) with check (true);

create sequence services.case_id;

create table services.service_case (
    id            bigint      primary key,
    number        text        not null unique check (number ~ '^M[0-9]{4}-[0-9]{6,}$'),
    service       text        not null,
    version       integer     not null,
    kind          text        not null,
    applicant     bigint      not null,
    subject       bigint      not null,
    mandate       bigint      references services.mandate,
    bundle        bigint      references services.bundle,
    language      text        not null check (language in ('ko', 'en')),
    -- The competent office: '' is an agency of the nation, else ten digits of a division.
    division      text        not null check (division ~ '^([0-9]{10})?$'),
    duty          text        not null,
    agency_ko     text        not null,
    agency_en     text        not null,
    state         text        not null check (state in ('fee', 'arrived', 'in-hand', 'supplement',
                              'deciding', 'granted', 'refused', 'returned', 'closed',
                              'withdrawn')),
    answers       jsonb       not null,
    process       text,
    submitted_at  timestamptz not null,
    reception_due timestamptz,
    received_at   timestamptz,
    due_at        timestamptz,
    due_days      integer     not null,
    extensions    integer     not null default 0 check (extensions between 0 and 2),
    -- While the applicant must act, time does not run.
    asked_at      timestamptz,
    answer_by     date,
    asked_times   integer     not null default 0,
    more_time     integer     not null default 0 check (more_time between 0 and 2),
    handler       text,
    handler_ko    text,
    handler_en    text,
    payment       bigint,
    -- What was decided and is being carried out; the state says so once that is done.
    proposed      text        check (proposed in ('granted', 'refused', 'returned', 'closed')),
    reason_ko     text,
    reason_en     text,
    decided_at    timestamptz,
    document      text,
    likeness      text,
    foreign key (service, version) references services.declaration,
    check ((state = 'supplement') = (asked_at is not null)),
    check (state not in ('granted', 'refused', 'returned', 'closed') or decided_at is not null)
);
create index case_applicant on services.service_case (applicant, submitted_at desc);
create index case_open on services.service_case (duty, due_at) where decided_at is null;
create index case_bundle on services.service_case (bundle) where bundle is not null;
create index case_likeness on services.service_case (applicant, likeness) where likeness is not null;

-- What people of an office have to do; the desk's list. A task of a process carries the engine's
-- number, one that an official asked for ad hoc does not.
create table services.task (
    id         bigint      generated always as identity primary key,
    case_id    bigint      not null references services.service_case,
    kind       text        not null check (kind in ('reception', 'review', 'opinion', 'objection')),
    name_ko    text        not null,
    name_en    text        not null,
    division   text        not null,
    duty       text        not null,
    engine     text        unique,
    assignee   text,
    made_at    timestamptz not null,
    due_at     timestamptz,
    extended   boolean     not null default false,
    done_at    timestamptz,
    outcome    text,
    words      text
);
create index task_open on services.task (duty, due_at, id) where done_at is null;
create index task_case on services.task (case_id);
alter table services.task enable row level security;
create policy office on services.task using (access.sees(division, null, null)) with check (true);

-- An office sees the cases of its area, and those it has been asked about while it has been asked.
alter table services.service_case enable row level security;
create policy parties on services.service_case
    using (access.sees(division, applicant, null)
           or exists (select from services.task t
                       where t.case_id = service_case.id and t.done_at is null))
    with check (true);

-- What happened to a case, in words; added to and never changed.
create table services.case_event (
    id       bigint      generated always as identity primary key,
    case_id  bigint      not null references services.service_case,
    at       timestamptz not null,
    kind     text        not null,
    actor_ko text        not null,
    actor_en text        not null,
    words_ko text        not null,
    words_en text        not null,
    open     boolean     not null
);
create index case_event_case on services.case_event (case_id, id);
alter table services.case_event enable row level security;
create policy add on services.case_event for insert with check (true);
create policy read on services.case_event for select
    using (exists (select from services.service_case c where c.id = case_id));

-- Files, each stored once by its content.
create table services.file (
    sha256     text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text        not null check (media_type in
                           ('application/pdf', 'image/jpeg', 'image/png')),
    bytes      bytea       not null,
    stored_at  timestamptz not null,
    scanned_at timestamptz
);
alter table services.file alter column bytes set storage external;

-- What proves what: a fact that was fetched, with its legal basis, or a file that was sent.
create table services.evidence (
    id         bigint      generated always as identity primary key,
    draft      bigint      references services.draft on delete cascade,
    case_id    bigint      references services.service_case,
    code       text        not null,
    fact       text,
    state      text        not null check (state in ('held', 'not-held', 'unavailable', 'uploaded')),
    basis_ko   text,
    basis_en   text,
    words_ko   text,
    words_en   text,
    value      jsonb,
    file       text        references services.file,
    file_name  text,
    at         timestamptz not null,
    check ((draft is null) <> (case_id is null)),
    check ((file is null) = (state <> 'uploaded'))
);
create index evidence_draft on services.evidence (draft) where draft is not null;
create index evidence_case on services.evidence (case_id) where case_id is not null;
alter table services.evidence enable row level security;
create policy add on services.evidence for insert with check (true);
create policy read on services.evidence for select
    using (exists (select from services.service_case c where c.id = case_id)
           or exists (select from services.draft d where d.id = draft));
create policy change on services.evidence for update
    using (exists (select from services.draft d where d.id = draft)) with check (true);
create policy remove on services.evidence for delete
    using (exists (select from services.draft d where d.id = draft));

alter table services.file enable row level security;
create policy store on services.file for insert with check (true);
create policy read on services.file for select
    using (exists (select from services.evidence e where e.file = sha256));

-- Objections to a refusal (Civil Petitions Treatment Act, Article 35).
create table services.objection (
    id         bigint      generated always as identity primary key,
    case_id    bigint      not null unique references services.service_case,
    grounds    text        not null,
    made_at    timestamptz not null,
    due_on     date        not null,
    extended   boolean     not null default false,
    upheld     boolean,
    words      text,
    decided_at timestamptz,
    check ((decided_at is null) = (upheld is null))
);
alter table services.objection enable row level security;
create policy parties on services.objection
    using (exists (select from services.service_case c where c.id = case_id)) with check (true);

-- The parts of a bundle that are still owed: a part that fails is tried again alone.
create table services.bundle_part (
    bundle   bigint      not null references services.bundle,
    service  text        not null,
    place    integer     not null,
    case_id  bigint      references services.service_case,
    attempts integer     not null default 0,
    due_at   timestamptz,
    why_ko   text,
    why_en   text,
    primary key (bundle, service)
);
create index bundle_part_due on services.bundle_part (due_at) where case_id is null;
alter table services.bundle_part enable row level security;
create policy own on services.bundle_part
    using (exists (select from services.bundle b where b.id = bundle)) with check (true);

-- A form that came in without a sign-in, sealed for whoever the draft belongs to.
create table services.kept_form (
    token  text        primary key,
    sealed bytea       not null,
    until  timestamptz not null
);
