-- The judgement of V1 in one question instead of two, and free of row policies: what it reads of the
-- books decides whether they balance, not who may see them. (Policies on what is written stay.)
create or replace function finance.check_entries() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    closed  bigint;
    unknown bigint;
    broken  bigint;
    undoes  boolean;
begin
    -- Shared with other writers, waited for by whoever closes the period. A question of its own: what
    -- follows must see what was committed while this one waited.
    perform pg_advisory_xact_lock_shared(p.government, p.year * 16 + p.month)
       from (select distinct f.government, f.year, finance.month_of(f.year, f.day) as month
               from fresh f order by 1, 2, 3) p;

    select max(one.posting) filter (where not one.open),
           max(one.posting) filter (where not one.known),
           max(one.posting) filter (where not one.whole),
           bool_or(one.undoes)
      into closed, unknown, broken, undoes
      from (select f.posting,
                   bool_and(coalesce(q.state = 'OPEN', false)) as open,
                   bool_and(a.code is not null) as known,
                   coalesce(sum(f.amount) = 0 and count(*) = max(p.legs)
                       and bool_and(p.government = f.government and p.fund = f.fund
                           and p.year = f.year and p.day = f.day and p.xact = f.xact),
                       false) as whole,
                   bool_or(p.reverses is not null) as undoes
              from fresh f
              left join finance.posting p on p.id = f.posting
              left join finance.account a on a.code = f.account
              left join finance.period q
                     on q.government = f.government and q.year = f.year
                    and q.month = finance.month_of(f.year, f.day)
             group by f.posting) one;
    if closed is not null then
        raise exception 'posting % lies in a period that is not open', closed using errcode = 'FN001';
    end if;
    if unknown is not null then
        raise exception 'posting % names an account the chart does not have', unknown
            using errcode = 'FN003';
    end if;
    if broken is not null then
        raise exception 'posting % does not balance or is not whole', broken using errcode = 'FN002';
    end if;

    if undoes and exists (
        (select p.reverses, f.leg, f.government, f.fund, f.account, -f.amount,
                f.line, f.function, f.party, f.project
           from fresh f join finance.posting p on p.id = f.posting where p.reverses is not null)
        except
        (select o.posting, o.leg, o.government, o.fund, o.account, o.amount,
                o.line, o.function, o.party, o.project
           from fresh f
           join finance.posting p on p.id = f.posting
           join finance.posting r on r.id = p.reverses and r.legs = p.legs
           join finance.entry o on o.xact = r.xact and o.posting = r.id)) then
        raise exception 'a reversal undoes the whole of one posting' using errcode = 'FN004';
    end if;
    return null;
end
$$;
