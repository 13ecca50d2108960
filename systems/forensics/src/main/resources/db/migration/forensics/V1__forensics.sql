-- Disaster victim identification. Genetic data are held apart from names (DNA Act, Article 3 (2)):
-- laboratory tables know codes only; who somebody is stands in identity and missing_report, which
-- the laboratory's part does not see. Profiles, findings, names and the inputs and outcomes of runs
-- are sealed by the house's vault; what is in the clear is what a list must be sorted by.

create sequence forensics.ids start with 1000;

create table forensics.disaster (
    id          bigint primary key,
    code        text not null unique,
    name_ko     text not null,
    name_en     text not null,
    place       text not null,
    happened_on date not null,
    open_list   boolean not null,          -- nobody knows who was there: a stranger is likely
    state       text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
    opened_by   text not null,
    opened_at   timestamptz not null default now(),
    closed_at   timestamptz,
    check ((state = 'CLOSED') = (closed_at is not null))
);

-- Which part of which case a transaction has opened: 'laboratory', 'board' or 'liaison'. Made by the
-- guard after it has looked at the duties; ends with the transaction. A case never opened shows
-- nothing, and an id of another case is not there.
create function forensics.opened(disaster_id bigint, variadic parts text[]) returns boolean
    language sql stable parallel safe
    return coalesce(
        disaster_id = nullif(current_setting('forensics.disaster', true), '')::bigint
            and current_setting('forensics.part', true) = any (parts), false);

-- Frequency table, population and mutation model of a case; never changed, only followed by another.
create table forensics.model (
    id            bigint primary key,
    disaster_id   bigint not null references forensics.disaster,
    source        text not null,
    population    text not null,
    minimum_count int not null check (minimum_count between 0 and 1000),
    paternal_rate double precision not null check (paternal_rate >= 0 and paternal_rate < 0.5),
    maternal_rate double precision not null check (maternal_rate >= 0 and maternal_rate < 0.5),
    micro_rate    double precision not null check (micro_rate >= 0 and micro_rate < 0.5),
    step_range    double precision not null check (step_range > 0 and step_range < 1),
    frequencies   text,
    mutation      text,
    set_by        text not null,
    set_at        timestamptz not null default clock_timestamp()
);
create index on forensics.model (disaster_id, id desc);

create table forensics.family (
    id          bigint primary key,
    disaster_id bigint not null references forensics.disaster,
    code        text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,19}$'),
    unique (disaster_id, code),
    unique (disaster_id, id)
);

create table forensics.person (
    id          bigint primary key,
    disaster_id bigint not null,
    family_id   bigint not null,
    code        text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,19}$'),
    sex         text not null check (sex in ('MALE', 'FEMALE', 'UNKNOWN')),
    father_id   bigint,
    mother_id   bigint,
    born        int check (born between 1850 and 2100),
    missing     boolean not null,
    place       int not null,
    foreign key (disaster_id, family_id) references forensics.family (disaster_id, id),
    unique (family_id, code),
    unique (family_id, id),
    unique (disaster_id, id),
    foreign key (family_id, father_id) references forensics.person (family_id, id)
        deferrable initially deferred,
    foreign key (family_id, mother_id) references forensics.person (family_id, id)
        deferrable initially deferred,
    constraint no_parent_of_oneself check (father_id <> id and mother_id <> id),
    constraint two_parents check (father_id <> mother_id)
);
-- A missing person has one code in the whole case: a report names nobody twice.
create unique index missing_code on forensics.person (disaster_id, code) where missing;

-- Who somebody of a pedigree is; sealed, and out of the laboratory's sight.
create table forensics.identity (
    person_id   bigint primary key references forensics.person on delete cascade,
    disaster_id bigint not null references forensics.disaster,
    resident_id bigint,
    cipher      bytea not null
);

create table forensics.missing_report (
    person_id   bigint primary key references forensics.person on delete cascade,
    disaster_id bigint not null references forensics.disaster,
    reporter_id bigint,
    reported_on date not null,
    contact     bytea not null,
    told_on     date,
    told_by     text,
    check ((told_on is null) = (told_by is null))
);
create index on forensics.missing_report (reporter_id);

create table forensics.remains (
    id            bigint primary key,
    disaster_id   bigint not null references forensics.disaster,
    code          text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,19}$'),
    kind          text not null check (kind in ('BODY', 'FRAGMENT')),
    sex           text not null check (sex in ('MALE', 'FEMALE', 'UNKNOWN')),
    found_on      date not null,
    found_at      text not null,
    part_of       bigint,
    associated_by text,
    associated_at timestamptz,
    unique (disaster_id, code),
    unique (disaster_id, id),
    foreign key (disaster_id, part_of) references forensics.remains (disaster_id, id),
    constraint not_part_of_itself check (part_of <> id),
    check ((part_of is null) = (associated_by is null))
);

create table forensics.sample (
    id           bigint primary key,
    disaster_id  bigint not null references forensics.disaster,
    code         text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,29}$'),
    kind         text not null check (kind in ('REFERENCE', 'BELONGINGS', 'POST_MORTEM')),
    person_id    bigint,
    remains_id   bigint,
    material     text not null,
    taken_on     date not null,
    consent_on   date,
    drop_out     double precision not null default 0 check (drop_out >= 0 and drop_out < 1),
    profile      bytea,
    markers      int not null default 0,
    entered_by   text not null,
    entered_at   timestamptz not null default now(),
    destroyed_on date,
    destroyed_by text,
    deleted_on   date,
    deleted_why  text check (deleted_why in ('IDENTIFIED', 'CONSENT_WITHDRAWN', 'CLOSED')),
    notified_on  date,
    unique (disaster_id, code),
    foreign key (disaster_id, person_id) references forensics.person (disaster_id, id),
    foreign key (disaster_id, remains_id) references forensics.remains (disaster_id, id),
    constraint of_one check ((person_id is null) <> (remains_id is null)),
    constraint remains_are_post_mortem check ((kind = 'POST_MORTEM') = (remains_id is not null)),
    constraint consent_first check
        (kind <> 'REFERENCE' or (consent_on is not null and consent_on <= taken_on)),
    constraint deleted_is_gone check (deleted_on is null or profile is null),
    check ((deleted_on is null) = (deleted_why is null))
);
create index on forensics.sample (person_id);
create index on forensics.sample (remains_id);

-- Dental, fingerprint and physical data, ante mortem (person) and post mortem (remains).
create table forensics.finding (
    id          bigint primary key,
    disaster_id bigint not null references forensics.disaster,
    kind        text not null check (kind in ('DENTAL', 'FINGERPRINT', 'PHYSICAL')),
    person_id   bigint,
    remains_id  bigint,
    cipher      bytea not null,
    entered_by  text not null,
    entered_at  timestamptz not null default now(),
    foreign key (disaster_id, person_id) references forensics.person (disaster_id, id),
    foreign key (disaster_id, remains_id) references forensics.remains (disaster_id, id),
    constraint of_one check ((person_id is null) <> (remains_id is null)),
    unique nulls not distinct (kind, person_id, remains_id)
);

-- What an expert concluded from comparing the two.
create table forensics.comparison (
    id          bigint primary key,
    disaster_id bigint not null references forensics.disaster,
    kind        text not null check (kind in ('DENTAL', 'FINGERPRINT', 'PHYSICAL')),
    person_id   bigint not null,
    remains_id  bigint not null,
    conclusion  text not null check
        (conclusion in ('ESTABLISHED', 'PROBABLE', 'POSSIBLE', 'INSUFFICIENT', 'EXCLUDED')),
    note        text not null,
    compared_by text not null,
    compared_at timestamptz not null default now(),
    foreign key (disaster_id, person_id) references forensics.person (disaster_id, id),
    foreign key (disaster_id, remains_id) references forensics.remains (disaster_id, id),
    unique (kind, person_id, remains_id)
);

create table forensics.run (
    id          bigint primary key,
    disaster_id bigint not null references forensics.disaster,
    method      text not null check
        (method in ('PAIRWISE', 'JOINT_EXACT', 'JOINT_BOUNDED', 'JOINT_STEPWISE', 'SEQUENTIAL')),
    state       text not null default 'QUEUED' check
        (state in ('QUEUED', 'RUNNING', 'STOPPED', 'DONE', 'FAILED')),
    wish_stop   boolean not null default false,
    model_id    bigint not null references forensics.model,
    software    text not null,
    input       bytea,
    input_hash  text not null,
    checkpoint  bytea,
    outcome     bytea,
    outcome_hash text,
    stage       text not null default '',
    done        int not null default 0,
    total       int not null default 0,
    worked_ms   bigint not null default 0,
    beat_at     timestamptz,
    asked_by    text not null,
    asked_at    timestamptz not null default now(),
    ended_at    timestamptz,
    failure_ko  text,
    failure_en  text,
    unique (disaster_id, id),
    check ((state = 'DONE') = (outcome_hash is not null))
);
create index on forensics.run (state) where state in ('QUEUED', 'RUNNING');

create table forensics.proposal (
    id            bigint primary key,
    disaster_id   bigint not null,
    run_id        bigint not null,
    remains_id    bigint not null,
    person_id     bigint not null,
    state         text not null default 'PROPOSED' check
        (state in ('PROPOSED', 'REVIEWED', 'CONFIRMED', 'SIGNED', 'REJECTED', 'WITHDRAWN')),
    figures       bytea not null,
    proposed_by   text not null,
    proposed_at   timestamptz not null default now(),
    first_by      text,
    first_at      timestamptz,
    first_note    text,
    second_by     text,
    second_at     timestamptz,
    second_note   text,
    signed_by     text,
    signed_at     timestamptz,
    document      text,
    ended_by      text,
    ended_at      timestamptz,
    ended_why     text,
    foreign key (disaster_id, run_id) references forensics.run (disaster_id, id),
    foreign key (disaster_id, remains_id) references forensics.remains (disaster_id, id),
    foreign key (disaster_id, person_id) references forensics.person (disaster_id, id),
    constraint four_eyes check (second_by is null or (first_by is not null and second_by <> first_by)),
    constraint signer_apart check
        (signed_by is null or (signed_by <> first_by and signed_by <> second_by)),
    constraint signed_after_two check (signed_by is null or second_by is not null),
    constraint reviewed_once check (state <> 'REVIEWED' or (first_by is not null and second_by is null)),
    constraint confirmed_by_two check (state <> 'CONFIRMED' or second_by is not null),
    constraint signed_with_document check
        (state not in ('SIGNED', 'WITHDRAWN') or (signed_by is not null and document is not null)),
    constraint ended_with_reason check
        ((state in ('REJECTED', 'WITHDRAWN')) = (ended_by is not null and ended_why is not null))
);
-- Nobody is two people, and no two bodies are one person.
create unique index one_remains on forensics.proposal (remains_id)
    where state not in ('REJECTED', 'WITHDRAWN');
create unique index one_person on forensics.proposal (person_id)
    where state not in ('REJECTED', 'WITHDRAWN');

-- What a family is told on its page; no genetic data and no identification before a person said it.
create table forensics.notice (
    id          bigint primary key,
    disaster_id bigint not null references forensics.disaster,
    person_id   bigint not null references forensics.person on delete cascade,
    kind        text not null check
        (kind in ('REPORTED', 'SAMPLE', 'TOLD', 'CORRECTED', 'DELETED')),
    at          timestamptz not null default clock_timestamp()
);
create index on forensics.notice (person_id);

-- The second lock.
alter table forensics.family enable row level security;
create policy seen on forensics.family
    using (forensics.opened(disaster_id, 'laboratory', 'board', 'liaison'));
alter table forensics.person enable row level security;
create policy seen on forensics.person
    using (forensics.opened(disaster_id, 'laboratory', 'board', 'liaison'));
alter table forensics.identity enable row level security;
create policy seen on forensics.identity
    using (forensics.opened(disaster_id, 'board', 'liaison'));
alter table forensics.missing_report enable row level security;
create policy seen on forensics.missing_report
    using (forensics.opened(disaster_id, 'board', 'liaison')
        or access.sees(null, reporter_id, null));
alter table forensics.remains enable row level security;
create policy seen on forensics.remains
    using (forensics.opened(disaster_id, 'laboratory', 'board'));
alter table forensics.sample enable row level security;
create policy seen on forensics.sample
    using (forensics.opened(disaster_id, 'laboratory', 'board'));
alter table forensics.finding enable row level security;
create policy seen on forensics.finding
    using (forensics.opened(disaster_id, 'laboratory', 'board'));
alter table forensics.comparison enable row level security;
create policy seen on forensics.comparison
    using (forensics.opened(disaster_id, 'laboratory', 'board'));
alter table forensics.run enable row level security;
create policy seen on forensics.run
    using (forensics.opened(disaster_id, 'laboratory', 'board'));
alter table forensics.proposal enable row level security;
create policy seen on forensics.proposal
    using (forensics.opened(disaster_id, 'laboratory', 'board'));
alter table forensics.notice enable row level security;
create policy seen on forensics.notice
    using (forensics.opened(disaster_id, 'laboratory', 'board', 'liaison')
        or exists (select from forensics.missing_report r where r.person_id = notice.person_id));

-- Whose data is read, for the journal alone: the laboratory learns a number to write down, no name.
create function forensics.residents_of(people bigint[]) returns setof bigint
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select i.resident_id from forensics.identity i
        join forensics.person p on p.id = i.person_id
        where i.person_id = any (people) and i.resident_id is not null
            and forensics.opened(p.disaster_id, 'laboratory', 'board', 'liaison');
    end;

-- Counts for those who accompany families: how far each report is, and nothing of how it is known.
create function forensics.standing(case_id bigint)
    returns table (person_id bigint, samples int, typed int, state text)
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select p.id,
            (select count(*)::int from forensics.sample s
                join forensics.person q on q.id = s.person_id where q.family_id = p.family_id),
            (select count(*)::int from forensics.sample s
                join forensics.person q on q.id = s.person_id
                where q.family_id = p.family_id and s.markers > 0),
            coalesce((select o.state from forensics.proposal o where o.person_id = p.id
                and o.state not in ('REJECTED', 'WITHDRAWN')), 'OPEN')
        from forensics.person p
        where p.missing and p.disaster_id = case_id
            and forensics.opened(case_id, 'liaison', 'board', 'laboratory');
    end;

-- The same for the family itself, of its own report.
create function forensics.own_standing(report_person bigint)
    returns table (samples int, signed_document text, code text, name_ko text, name_en text)
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select
            (select count(*)::int from forensics.sample s
                join forensics.person q on q.id = s.person_id where q.family_id = p.family_id),
            (select o.document from forensics.proposal o
                where o.person_id = p.id and o.state = 'SIGNED' and r.told_on is not null),
            d.code, d.name_ko, d.name_en
        from forensics.missing_report r
        join forensics.person p on p.id = r.person_id
        join forensics.disaster d on d.id = r.disaster_id
        where r.person_id = report_person and access.sees(null, r.reporter_id, null);
    end;

-- Work waits in a list that names no person; the worker opens one case at a time.
create function forensics.next_run() returns table (run_id bigint, case_id bigint)
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    return query
    update forensics.run set state = 'RUNNING', beat_at = clock_timestamp()
    where id = (
        select r.id from forensics.run r
        where r.state = 'QUEUED'
            or (r.state = 'RUNNING' and r.beat_at < clock_timestamp() - interval '60 seconds')
        order by r.id for update skip locked limit 1)
    returning id, disaster_id;
end
$$;
