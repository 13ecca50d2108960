-- The yearly factual investigation of all households (주민등록 사실조사, Article 20 (1)). Opening one
-- writes a line for each township and none for a household: what is kept is one answer for each
-- household that gave one, or was visited.
create sequence residents.yearly_round_id;

create table residents.yearly_round (
    id           bigint primary key default nextval('residents.yearly_round_id'),
    -- The five digits that the codes of the municipality begin with.
    municipality char(5) not null check (municipality ~ '^\d{5}$'),
    year         int     not null,
    -- Asked are the households that somebody was a resident in at the end of this day.
    opened_on    date    not null,
    from_day     date    not null check (from_day >= opened_on),
    -- The last day on which a household may answer from home; visits go on.
    home_until   date    not null check (home_until >= from_day),
    until_day    date    not null check (until_day >= home_until),
    ground       text    not null check (length(ground) between 1 and 300),
    opened_by    text    not null,
    opened_at    timestamptz not null default clock_timestamp(),
    closed_by    text,
    closed_at    timestamptz,
    check ((closed_by is null) = (closed_at is null))
);
create unique index one_open_round on residents.yearly_round (municipality)
    where closed_at is null;
create index on residents.yearly_round (municipality, id);

-- How many households were asked in each township; what came of it is written when the round ends.
create table residents.round_township (
    round_id     bigint   not null references residents.yearly_round (id),
    division     char(10) not null,
    asked        int      not null check (asked >= 0),
    from_home    int,
    by_visit     int,
    amiss        int,
    not_met      int,
    primary key (round_id, division)
);

create table residents.round_answer (
    round_id     bigint   not null references residents.yearly_round (id),
    household_id bigint   not null references residents.household (id),
    -- Where the household was on the day the round was opened: there it was counted as asked.
    division     char(10) not null,
    state        text     not null check (state in
                     ('HOME_SO', 'HOME_AMISS', 'VISIT_SO', 'VISIT_AMISS', 'NOT_MET')),
    -- Who is said not to live there, and whether somebody does who is not registered.
    absent       bigint[] not null default '{}',
    others       boolean  not null default false,
    words        text     not null default '' check (length(words) <= 1000),
    visits       int      not null default 0 check (visits between 0 and 3),
    visited_on   date,
    given_by     text     not null,
    given_at     timestamptz not null default clock_timestamp(),
    version      int      not null default 1,
    primary key (round_id, household_id),
    check (state not in ('HOME_SO', 'VISIT_SO') or (absent = '{}' and not others))
);
-- Counting a municipality reads this index alone, the policy's columns included.
create index round_answer_count on residents.round_answer (round_id, division, state)
    include (household_id);

create table residents.round_answer_history (
    like residents.round_answer, superseded_at timestamptz not null
);
create index on residents.round_answer_history (round_id, household_id);

-- security definer: the app role may only read what an answer replaced.
create function residents.keep_answer() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    insert into residents.round_answer_history select old.*, clock_timestamp();
    return new;
end
$$;
create trigger keep_answer before update on residents.round_answer
    for each row execute function residents.keep_answer();

revoke delete on residents.yearly_round, residents.round_township, residents.round_answer
    from madang_app;
revoke insert, update, delete on residents.round_answer_history from madang_app;

alter table residents.round_answer enable row level security;
create policy seen on residents.round_answer
    using (access.sees(division, null, household_id));
alter table residents.round_answer_history enable row level security;
create policy seen on residents.round_answer_history
    using (access.sees(division, null, household_id));
