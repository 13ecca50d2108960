-- The resident register (주민등록법). Two times are kept of every fact: period, when it was true, and
-- recorded_at … superseded_at, when the register held it to be so. The tables below hold what the
-- register holds now; what it held before is moved to the _history tables by trigger, so that no
-- correction can overwrite, whoever writes it.

create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;

create sequence residents.resident_id;
create sequence residents.household_id;
create sequence residents.report_id;

-- A report (신고) or ex-officio act: why the register changed. Entries point to it.
create table residents.report (
    id           bigint primary key default nextval('residents.report_id'),
    kind         text        not null,
    state        text        not null check (state in
                     ('SUBMITTED', 'CONSENTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    received_at  timestamptz not null default now(),
    effective_on date        not null,
    subject_id   bigint,
    division     char(10)    not null,
    reporter     text        not null,
    decided_by   text,
    decided_at   timestamptz,
    approved_by  text,
    -- The head of a household whose consent the report waits for.
    consenter_id bigint,
    days_late    int         not null default 0 check (days_late >= 0),
    details      jsonb       not null default '{}',
    -- Four eyes: who approves a correction is not who proposed it.
    constraint four_eyes check (approved_by is null
        or (approved_by is distinct from decided_by and approved_by is distinct from reporter)),
    constraint correction_approved check (kind <> 'CORRECTION' or state <> 'ACCEPTED'
        or approved_by is not null)
);
create index on residents.report (division, state, received_at);
create index on residents.report (subject_id, received_at);
create index on residents.report (consenter_id) where state = 'SUBMITTED';

-- The person and where the register finds them now. division and household_id repeat the current
-- residence: row-level security and the hot path read them.
create table residents.resident (
    id            bigint primary key default nextval('residents.resident_id'),
    number_index  bytea    not null unique,
    number_cipher bytea    not null,
    birth_date    date     not null,
    sex           char(1)  not null check (sex in ('M', 'F')),
    status        text     not null check (status in
                      ('RESIDENT', 'UNKNOWN', 'OVERSEAS', 'CANCELLED', 'DECEASED')),
    division      char(10) not null,
    household_id  bigint   not null,
    version       int      not null default 0,
    report_id     bigint,
    recorded_at   timestamptz not null default now()
);
create index on residents.resident (household_id);
create index on residents.resident (division, birth_date);

create table residents.name (
    resident_id bigint    not null references residents.resident (id),
    period      daterange not null check (not isempty(period)),
    name        text      not null check (length(name) between 1 and 60),
    latin       text      not null check (length(latin) between 1 and 100),
    jamo        text      not null,
    report_id   bigint,
    recorded_at timestamptz not null default now(),
    primary key (resident_id, period without overlaps)
);
create index name_by_jamo on residents.name using gin (jamo public.gin_trgm_ops);
create index name_of_resident on residents.name (resident_id);

create table residents.standing (
    resident_id bigint    not null references residents.resident (id),
    period      daterange not null check (not isempty(period)),
    status      text      not null check (status in
                    ('RESIDENT', 'UNKNOWN', 'OVERSEAS', 'CANCELLED', 'DECEASED')),
    report_id   bigint,
    recorded_at timestamptz not null default now(),
    primary key (resident_id, period without overlaps)
);
create index standing_of_resident on residents.standing (resident_id);

create table residents.household (
    id         bigint primary key default nextval('residents.household_id'),
    formed_on  date not null,
    ended_on   date check (ended_on is null or ended_on >= formed_on)
);

-- Where a person lived, in which household and as what to its head (세대주와의 관계).
create table residents.residence (
    resident_id  bigint    not null references residents.resident (id),
    period       daterange not null check (not isempty(period)),
    household_id bigint    not null references residents.household (id),
    relation     text      not null,
    division     char(10)  not null,
    address_id   bigint    not null,
    unit         text      not null default '' check (length(unit) <= 80),
    cause        text      not null,
    reported_on  date      not null,
    report_id    bigint,
    recorded_at  timestamptz not null default now(),
    primary key (resident_id, period without overlaps),
    -- A household has one head at a time.
    constraint one_head exclude using gist (household_id with =, period with &&)
        where (relation = 'HEAD')
);
create index residence_of_resident on residents.residence (resident_id);
create index residence_of_household on residents.residence (household_id);
create index residence_at_address on residents.residence (address_id);

create table residents.resident_history (
    like residents.resident, superseded_at timestamptz not null
);
create table residents.name_history (
    like residents.name, superseded_at timestamptz not null
);
create table residents.standing_history (
    like residents.standing, superseded_at timestamptz not null
);
create table residents.residence_history (
    like residents.residence, superseded_at timestamptz not null
);
create index on residents.resident_history (id);
create index on residents.name_history (resident_id);
create index on residents.standing_history (resident_id);
create index on residents.residence_history (resident_id);
create index on residents.residence_history (household_id);

-- When what this transaction records counts as recorded. An entry sets it after it has taken its
-- locks: the start of the transaction (now) may lie before the commit it had to wait for, and what
-- is recorded later must not seem to have been recorded earlier.
create function residents.recording_time() returns timestamptz
    language sql stable
    return coalesce(
        nullif(current_setting('residents.recording_time', true), '')::timestamptz, now());

alter table residents.resident alter recorded_at set default residents.recording_time();
alter table residents.name alter recorded_at set default residents.recording_time();
alter table residents.standing alter recorded_at set default residents.recording_time();
alter table residents.residence alter recorded_at set default residents.recording_time();

-- security definer: history is written by the register itself; the app role may only read it.
create function residents.keep_history() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    at timestamptz := residents.recording_time();
begin
    -- A row written and changed by one transaction was never held by the register.
    if old.recorded_at <> at then
        -- A clock that was set back must not make a belief end before it began.
        at := greatest(at, old.recorded_at + interval '1 microsecond');
        case tg_table_name
            when 'resident' then insert into residents.resident_history select old.*, at;
            when 'name' then insert into residents.name_history select old.*, at;
            when 'standing' then insert into residents.standing_history select old.*, at;
            when 'residence' then insert into residents.residence_history select old.*, at;
        end case;
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    new.recorded_at := at;
    return new;
end
$$;

create trigger keep_history before update or delete on residents.resident
    for each row execute function residents.keep_history();
create trigger keep_history before update or delete on residents.name
    for each row execute function residents.keep_history();
create trigger keep_history before update or delete on residents.standing
    for each row execute function residents.keep_history();
create trigger keep_history before update or delete on residents.residence
    for each row execute function residents.keep_history();

revoke insert, update, delete on residents.resident_history, residents.name_history,
    residents.standing_history, residents.residence_history from madang_app;

-- Headcounts by division, sex and birth date, as changes by day: statistics read these and never a
-- person's row. Only ever added to, so that no row is hot.
create table residents.headcount (
    division   char(10) not null,
    day        date     not null,
    sex        char(1)  not null,
    birth_date date     not null,
    change     int      not null
);
create index on residents.headcount (division, day);

-- Numbers are given in one municipality and must be new in the whole country: this tells whether one
-- is held, and nothing of whom.
create function residents.number_is_held(index bytea) returns boolean
    language sql stable security definer set search_path = pg_catalog
    return exists (select from residents.resident r where r.number_index = index);

-- The second lock (see access.sees): a person's facts are seen by whom the person's row is.
alter table residents.resident enable row level security;
create policy seen on residents.resident
    using (access.sees(division, id, household_id));
alter table residents.resident_history enable row level security;
create policy seen on residents.resident_history
    using (exists (select from residents.resident r where r.id = resident_history.id));
alter table residents.name enable row level security;
create policy seen on residents.name
    using (exists (select from residents.resident r where r.id = resident_id));
alter table residents.name_history enable row level security;
create policy seen on residents.name_history
    using (exists (select from residents.resident r where r.id = resident_id));
alter table residents.standing enable row level security;
create policy seen on residents.standing
    using (exists (select from residents.resident r where r.id = resident_id));
alter table residents.standing_history enable row level security;
create policy seen on residents.standing_history
    using (exists (select from residents.resident r where r.id = resident_id));
alter table residents.residence enable row level security;
create policy seen on residents.residence
    using (exists (select from residents.resident r where r.id = resident_id));
alter table residents.residence_history enable row level security;
create policy seen on residents.residence_history
    using (exists (select from residents.resident r where r.id = resident_id));
alter table residents.report enable row level security;
create policy seen on residents.report
    using (access.sees(division, subject_id, null)
        or access.sees(division, consenter_id, null)
        or exists (select from residents.resident r where r.id = subject_id));
