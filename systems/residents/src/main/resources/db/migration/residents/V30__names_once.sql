-- Search by name within a place, at the size of a nation. A trigram index over everybody's name finds some
-- hundred thousand people called alike and throws away all but those of the place. Names are few beside
-- those who bear them: what is like the name looked for is found among the names (residents.called), and
-- who bears one of them in the place through one index of name and place.

alter table residents.resident add column jamo text not null default '';
comment on column residents.resident.jamo is 'the present name as search compares it';

-- Names that somebody bears or bore: the jamo, and the Latin form in lower case.
create table residents.called (
    jamo  text not null,
    latin text not null,
    primary key (jamo, latin)
);

insert into residents.called select distinct jamo, lower(latin) from residents.name;
alter table residents.resident disable trigger keep_history;
update residents.resident r set jamo = n.jamo
  from residents.name n where n.resident_id = r.id and upper_inf(n.period);
alter table residents.resident enable trigger keep_history;

create index called_by_jamo on residents.called using gin (jamo public.gin_trgm_ops);
create index called_by_latin on residents.called using gin (latin public.gin_trgm_ops);
create index resident_called on residents.resident (jamo, division);
-- Names borne before: few, and searched as they were.
create index name_before_by_jamo on residents.name using gin (jamo public.gin_trgm_ops)
    where not upper_inf(period);
create index name_before_by_latin on residents.name using gin (lower(latin) public.gin_trgm_ops)
    where not upper_inf(period);
drop index residents.name_by_jamo;
drop index residents.name_by_latin;

-- A list of all names in the country is for the search alone.
revoke select, update, delete on residents.called from madang_app;

-- History as before; the name as compared is no fact of the row, only a way to find it.
create or replace function residents.keep_history() returns trigger
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
            when 'resident' then
                insert into residents.resident_history
                    (id, number_index, number_cipher, birth_date, sex, status, division,
                     household_id, version, report_id, recorded_at, superseded_at)
                values (old.id, old.number_index, old.number_cipher, old.birth_date, old.sex,
                        old.status, old.division, old.household_id, old.version, old.report_id,
                        old.recorded_at, at);
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

-- Who of the place bears one of the names most like it, the likest first; and who bore one. A name is
-- looked up until two hundred people are found.
create or replace function residents.named_within(jamo text, prefix text)
    returns table (resident_id bigint, name text, latin_name text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    set pg_trgm.similarity_threshold = 0.25
as
$$
    select found.resident_id, found.name, found.latin
    from (
        (select r.id as resident_id, n.name, n.latin, a.likeness
           from (select c.jamo, public.similarity(c.jamo, $1) as likeness
                   from residents.called c
                  where c.jamo operator(public.%) $1
                  group by c.jamo
                  order by likeness desc, c.jamo limit 400) a
          cross join lateral (
                select p.id from residents.resident p
                 where p.jamo = a.jamo
                   and p.division between rpad($2, 10, '0')::char(10) and rpad($2, 10, '9')::char(10)
                   and access.sees(p.division, p.id, p.household_id)
                 order by p.id limit 200) r
           join residents.name n on n.resident_id = r.id and upper_inf(n.period)
          order by a.likeness desc, r.id
          limit 200)
        union all
        (select n.resident_id, n.name, n.latin, public.similarity(n.jamo, $1)
           from residents.name n join residents.resident r on r.id = n.resident_id
          where n.jamo operator(public.%) $1
            and not upper_inf(n.period)
            and r.division between rpad($2, 10, '0')::char(10) and rpad($2, 10, '9')::char(10)
            and access.sees(r.division, r.id, r.household_id)
          order by 4 desc, 1
          limit 200)) found
    order by found.likeness desc, found.resident_id
    limit 200
$$;

-- The same by the name in Latin letters, lower case.
create or replace function residents.latin_named_within(latin text, prefix text)
    returns table (resident_id bigint, name text, latin_name text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    set pg_trgm.similarity_threshold = 0.25
as
$$
    select found.resident_id, found.name, found.latin
    from (
        (select r.id as resident_id, n.name, n.latin, a.likeness
           from (select c.jamo, max(public.similarity(c.latin, $1)) as likeness
                   from residents.called c
                  where c.latin operator(public.%) $1
                  group by c.jamo
                  order by likeness desc, c.jamo limit 400) a
          cross join lateral (
                select p.id from residents.resident p
                 where p.jamo = a.jamo
                   and p.division between rpad($2, 10, '0')::char(10) and rpad($2, 10, '9')::char(10)
                   and access.sees(p.division, p.id, p.household_id)
                 order by p.id limit 200) r
           join residents.name n on n.resident_id = r.id and upper_inf(n.period)
          order by a.likeness desc, r.id
          limit 200)
        union all
        (select n.resident_id, n.name, n.latin, public.similarity(lower(n.latin), $1)
           from residents.name n join residents.resident r on r.id = n.resident_id
          where lower(n.latin) operator(public.%) $1
            and not upper_inf(n.period)
            and r.division between rpad($2, 10, '0')::char(10) and rpad($2, 10, '9')::char(10)
            and access.sees(r.division, r.id, r.household_id)
          order by 4 desc, 1
          limit 200)) found
    order by found.likeness desc, found.resident_id
    limit 200
$$;
