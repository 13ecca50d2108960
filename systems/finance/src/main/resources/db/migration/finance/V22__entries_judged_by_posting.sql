-- The judgement of V20 by posting instead of by entry: the heads of an entry's posting are compared once for
-- all of its entries, and what is asked of a reversal is made ready for reversals alone. It was a quarter of
-- what a posting costs the database. Legs are numbered from 0 without a gap, so that a second set of them is
-- no part of the posting.
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

    -- Entries of one posting with different heads are groups of their own, each of too few legs.
    -- Accounts are looked up one by one (offset 0): to read the chart whole costs more than two entries.
    select max(one.posting) filter (where q.state is distinct from 'OPEN'),
           max(one.posting) filter (where one.known <> one.legs),
           max(one.posting) filter (where
               (one.total = 0 and p.legs = one.legs and one.first = 0
                   and one.last = one.legs - 1 and p.government = one.government
                   and p.fund = one.fund and p.year = one.year and p.day = one.day
                   and p.xact = one.xact) is not true),
           count(p.reverses) > 0
      into closed, unknown, broken, undoes
      from (select f.posting, f.government, f.fund, f.year, f.day, f.xact,
                   sum(f.amount) as total, count(*) as legs, count(a.code) as known,
                   min(f.leg) as first, max(f.leg) as last
              from fresh f
              left join lateral (select a.code from finance.account a
                                  where a.code = f.account offset 0) a on true
             group by f.posting, f.government, f.fund, f.year, f.day, f.xact) one
      left join finance.posting p on p.id = one.posting
      left join finance.period q
             on q.government = one.government and q.year = one.year
            and q.month = finance.month_of(one.year, one.day);
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

    -- A condition of its own: in one with the question, the question would be made ready each time.
    if undoes then
        if exists (
            (select p.reverses, f.leg, f.government, f.fund, f.account, -f.amount,
                    f.line, f.function, f.party, f.project
               from fresh f join finance.posting p on p.id = f.posting
              where p.reverses is not null)
            except
            (select o.posting, o.leg, o.government, o.fund, o.account, o.amount,
                    o.line, o.function, o.party, o.project
               from fresh f
               join finance.posting p on p.id = f.posting
               join finance.posting r on r.id = p.reverses and r.legs = p.legs
               join finance.entry o on o.xact = r.xact and o.posting = r.id)) then
            raise exception 'a reversal undoes the whole of one posting' using errcode = 'FN004';
        end if;
    end if;
    return null;
end
$$;
