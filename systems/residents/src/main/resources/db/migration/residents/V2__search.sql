-- Finding people by name. Row-level security would forbid the trigram indexes: its policy must be
-- asked before any operator that might tell of a row it hides, and % is such an operator. So these
-- functions look as their owner and apply the very rule of the policy themselves (access.sees): no
-- argument can widen what comes out, and outside a transaction with a scope nothing does.

create index resident_by_birth on residents.resident (birth_date);
create index name_by_latin on residents.name using gin (lower(latin) public.gin_trgm_ops);

-- Born on a day and called something like it. Who was born on one day is few enough to compare all.
create function residents.named_and_born(jamo text, latin text, born date)
    returns table (resident_id bigint, name text, latin_name text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as
$$
    select n.resident_id, n.name, n.latin
    from residents.resident r join residents.name n on n.resident_id = r.id
    where r.birth_date = $3
      and greatest(public.similarity(n.jamo, $1), public.similarity(lower(n.latin), $2)) >= 0.25
      and access.sees(r.division, r.id, r.household_id)
    order by greatest(public.similarity(n.jamo, $1), public.similarity(lower(n.latin), $2)) desc,
             n.resident_id
    limit 200
$$;

-- Registered in a division (by the leading digits of its code) and called something like it.
create function residents.named_within(jamo text, prefix text)
    returns table (resident_id bigint, name text, latin_name text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    set pg_trgm.similarity_threshold = 0.25
as
$$
    select n.resident_id, n.name, n.latin
    from residents.name n join residents.resident r on r.id = n.resident_id
    where n.jamo operator(public.%) $1
      and starts_with(r.division, $2)
      and access.sees(r.division, r.id, r.household_id)
    order by public.similarity(n.jamo, $1) desc, n.resident_id
    limit 200
$$;

-- The same by the name in Latin letters, lower case.
create function residents.latin_named_within(latin text, prefix text)
    returns table (resident_id bigint, name text, latin_name text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    set pg_trgm.similarity_threshold = 0.25
as
$$
    select n.resident_id, n.name, n.latin
    from residents.name n join residents.resident r on r.id = n.resident_id
    where lower(n.latin) operator(public.%) $1
      and starts_with(r.division, $2)
      and access.sees(r.division, r.id, r.household_id)
    order by public.similarity(lower(n.latin), $1) desc, n.resident_id
    limit 200
$$;

revoke all on function residents.named_and_born, residents.named_within,
    residents.latin_named_within from public;
