-- The figures at the end of the last full month, so that those of any day since are a sum over
-- townships and over what changed, and not over everybody who ever moved.

alter table residents.household_count add column seq bigint generated always as identity;
create index household_count_seq on residents.household_count (seq);

-- One row: changes with numbers up to these are in the tables below.
create table residents.figure_base (
    month_end        date        not null,
    -- The last day whose birthdays are known below.
    horizon          date        not null,
    up_to            bigint      not null,
    up_to_households bigint      not null,
    -- The first day anybody was counted on.
    first_day        date,
    made_at          timestamptz not null default now()
);

-- People by age at the end of the month.
create table residents.figure_age (
    division char(10) not null,
    sex      char(1)  not null,
    age      int      not null,
    people   bigint   not null
);

-- How many of them grow a year older on a day up to the horizon, by the age they leave.
create table residents.figure_birthday (
    day      date     not null,
    division char(10) not null,
    sex      char(1)  not null,
    age      int      not null,
    people   bigint   not null
);
create index on residents.figure_birthday (day);

create table residents.figure_households (
    division   char(10) primary key,
    households bigint not null
);

-- What changed in each month up to then, by its first day.
create table residents.figure_month (
    month      date     not null,
    division   char(10) not null,
    men        bigint   not null,
    women      bigint   not null,
    households bigint   not null
);

-- Changes already counted then that hold from a later day only.
create table residents.figure_later (
    day        date     not null,
    division   char(10) not null,
    sex        char(1)  not null,
    birth_date date     not null,
    change     int      not null
);
create table residents.figure_households_later (
    day      date     not null,
    division char(10) not null,
    change   int      not null
);

-- The age in full years; whoever is born on 29 February grows older on 1 March of other years.
create function residents.age_on(day date, birth_date date) returns int
    language sql immutable parallel safe
    return greatest(extract(year from age(day, birth_date)), 0)::int;

-- The next day on which somebody of that age grows a year older.
create function residents.birthday_after(age int, birth_date date) returns date
    language sql immutable parallel safe
    return (birth_date + make_interval(years => age + 1))::date
        + case when extract(day from birth_date + make_interval(years => age + 1))
                    = extract(day from birth_date) then 0 else 1 end;
