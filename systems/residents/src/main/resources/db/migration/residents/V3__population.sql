-- Figures of the population: what statistics read instead of people.

-- Tells whether anything was counted since figures were made.
alter table residents.headcount add column seq bigint generated always as identity;
create index headcount_seq on residents.headcount (seq);

-- Households by division, as changes by day: one more where a head begins, one less where one ends.
create table residents.household_count (
    division char(10) not null,
    day      date     not null,
    change   int      not null
);
create index on residents.household_count (division, day);

-- Kept by the table itself, whoever writes it: a household is where its head is registered. Once a
-- statement, so that bulk loading pays once a batch.
create function residents.count_households() returns trigger
    language plpgsql set search_path = pg_catalog as
$$
begin
    if tg_op <> 'DELETE' then
        insert into residents.household_count (division, day, change)
        select division, day, sum(change)
        from (select division, lower(period) as day, 1 as change from entered
              where relation = 'HEAD'
              union all
              select division, upper(period), -1 from entered
              where relation = 'HEAD' and not upper_inf(period)) changes
        group by division, day having sum(change) <> 0;
    end if;
    if tg_op <> 'INSERT' then
        insert into residents.household_count (division, day, change)
        select division, day, sum(change)
        from (select division, lower(period) as day, -1 as change from withdrawn
              where relation = 'HEAD'
              union all
              select division, upper(period), 1 from withdrawn
              where relation = 'HEAD' and not upper_inf(period)) changes
        group by division, day having sum(change) <> 0;
    end if;
    return null;
end
$$;

create trigger count_entered after insert on residents.residence
    referencing new table as entered
    for each statement execute function residents.count_households();
create trigger count_changed after update on residents.residence
    referencing old table as withdrawn new table as entered
    for each statement execute function residents.count_households();
create trigger count_withdrawn after delete on residents.residence
    referencing old table as withdrawn
    for each statement execute function residents.count_households();

-- Figures that do not agree with the register on a day, without showing anybody in it. Security
-- definer: it counts the whole nation and returns numbers only.
create function residents.figures_in_doubt(day date)
    returns table (division text, figure bigint, register bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as
$$
    with figures as (
        select h.division, h.sex, h.birth_date, sum(h.change) as people
        from residents.headcount h where h.day <= $1 group by 1, 2, 3 having sum(h.change) <> 0),
    recount as (
        select p.division, r.sex, r.birth_date, count(*) as people
        from residents.residence p join residents.resident r on r.id = p.resident_id
        where p.period @> $1 group by 1, 2, 3)
    select division::text, coalesce(sum(f.people), 0)::bigint, coalesce(sum(c.people), 0)::bigint
    from figures f full join recount c using (division, sex, birth_date)
    where f.people is distinct from c.people
    group by division order by division
$$;
revoke all on function residents.figures_in_doubt from public;
