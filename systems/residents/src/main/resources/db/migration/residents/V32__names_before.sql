-- Who bore a name before is found as who bears it is: through the names like it, of which there are few.
-- Asked for at once with their place, the database read everybody of the place instead: it takes one in a
-- hundred of all names to be like any given one, and cannot know how few were borne before.

drop index residents.name_before_by_jamo;
drop index residents.name_before_by_latin;
create index name_before on residents.name (jamo) where not upper_inf(period);

-- Who of the place bears or bore one of the names most like it, the likest first.
create or replace function residents.named_within(jamo text, prefix text)
    returns table (resident_id bigint, name text, latin_name text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    set pg_trgm.similarity_threshold = 0.25
as
$$
    select found.id, found.name, found.latin
      from (select c.jamo, public.similarity(c.jamo, $1) as likeness
              from residents.called c
             where c.jamo operator(public.%) $1
             group by c.jamo
             order by likeness desc, c.jamo limit 400) a
     cross join lateral (
           (select p.id, n.name, n.latin
              from residents.resident p
              join residents.name n on n.resident_id = p.id and upper_inf(n.period)
             where p.jamo = a.jamo
               and p.division between rpad($2, 10, '0')::char(10) and rpad($2, 10, '9')::char(10)
               and access.sees(p.division, p.id, p.household_id)
             order by p.id limit 200)
           union all
           (select p.id, b.name, b.latin
              from residents.name b
              join residents.resident p on p.id = b.resident_id
             where b.jamo = a.jamo
               and not upper_inf(b.period)
               and p.division between rpad($2, 10, '0')::char(10) and rpad($2, 10, '9')::char(10)
               and access.sees(p.division, p.id, p.household_id)
             order by p.id limit 200)) found
     order by a.likeness desc, found.id
     limit 200
$$;

-- The same by the name in Latin letters, lower case.
create or replace function residents.latin_named_within(latin text, prefix text)
    returns table (resident_id bigint, name text, latin_name text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    set pg_trgm.similarity_threshold = 0.25
as
$$
    select found.id, found.name, found.latin
      from (select c.jamo, max(public.similarity(c.latin, $1)) as likeness
              from residents.called c
             where c.latin operator(public.%) $1
             group by c.jamo
             order by likeness desc, c.jamo limit 400) a
     cross join lateral (
           (select p.id, n.name, n.latin
              from residents.resident p
              join residents.name n on n.resident_id = p.id and upper_inf(n.period)
             where p.jamo = a.jamo
               and p.division between rpad($2, 10, '0')::char(10) and rpad($2, 10, '9')::char(10)
               and access.sees(p.division, p.id, p.household_id)
             order by p.id limit 200)
           union all
           (select p.id, b.name, b.latin
              from residents.name b
              join residents.resident p on p.id = b.resident_id
             where b.jamo = a.jamo
               and not upper_inf(b.period)
               and p.division between rpad($2, 10, '0')::char(10) and rpad($2, 10, '9')::char(10)
               and access.sees(p.division, p.id, p.household_id)
             order by p.id limit 200)) found
     order by a.likeness desc, found.id
     limit 200
$$;
