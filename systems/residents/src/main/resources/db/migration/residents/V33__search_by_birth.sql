-- A name and a day of birth: whoever was born that day is compared once, in the letters that were typed. Both
-- forms of each name were compared, and twice: with fifty million people some fifteen hundred share a birthday.
create or replace function residents.named_and_born(jamo text, latin text, born date)
    returns table (resident_id bigint, name text, latin_name text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as
$$
    select a.resident_id, a.name, a.latin
    from (select n.resident_id, n.name, n.latin,
                 case when $1 <> '' then public.similarity(n.jamo, $1)
                      else public.similarity(lower(n.latin), $2) end as likeness
          from residents.resident r join residents.name n on n.resident_id = r.id
          where r.birth_date = $3 and access.sees(r.division, r.id, r.household_id)
          offset 0) a
    where a.likeness >= 0.25
    order by a.likeness desc, a.resident_id
    limit 200
$$;
