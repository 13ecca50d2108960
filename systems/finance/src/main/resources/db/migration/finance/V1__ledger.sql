-- The one ledger of all local governments (지방회계법 제12조: double entry on an accrual basis).
--
-- A government is the first five digits of its division code: 11000 Seoul, 11110 Jongno-gu.
-- Amounts are whole won; a debit is positive, a credit negative, so a posting sums to zero.
--
-- Nothing here is a hot row. Postings and entries are only ever added; what an account holds is read
-- as rollup + entries not yet rolled up, both in one statement, so a balance is always current.
-- There is no foreign key from entry to account on purpose: checking one locks the row referred to,
-- and every payment of the country would queue at the treasury account. The trigger looks instead.

create function finance.sees(government int) returns boolean
    language sql stable parallel safe
    return access.sees(government::text || '00000', null, null);

-- Who may write for a government: its own office, and the house.
create function finance.owns(government int) returns boolean
    language sql stable parallel safe
    return coalesce(
        current_setting('madang.divisions', true)
            in (':', ':' || case when government % 1000 = 0 then (government / 1000)::text
                                 else government::text end),
        false);

create function finance.refuse() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the ledger is only ever added to: % of %.% refused',
        lower(tg_op), tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- The standard chart (지방자치단체 회계기준에 관한 규칙 제14조부터 제30조까지).
create table finance.account (
    code      int  primary key check (code between 100000 and 599999),
    class     text not null check (class in (
                  'CURRENT', 'INVESTMENT', 'GENERAL_TANGIBLE', 'COMMUNITY', 'INFRASTRUCTURE',
                  'OTHER_ASSET', 'CURRENT_LIABILITY', 'LONG_TERM_DEBT', 'OTHER_LIABILITY',
                  'NET_ASSETS', 'OWN_REVENUE', 'TRANSFER_REVENUE', 'OTHER_REVENUE', 'COST')),
    cash      boolean not null default false,
    contra    boolean not null default false,
    ko        text not null,
    en        text not null
);
create trigger stays before update or delete or truncate on finance.account
    for each statement execute function finance.refuse();

-- Accounts by type (규칙 제6조): general, other special, fund, public enterprise special.
create table finance.fund (
    government int      not null,
    number     smallint not null check (number > 0),
    kind       text     not null check (kind in ('GENERAL', 'SPECIAL', 'FUND', 'ENTERPRISE')),
    ko         text     not null,
    en         text     not null,
    -- The treasury account at the bank (금고, 지방회계법 제38조).
    bank       text     not null,
    treasury   text     not null,
    primary key (government, number)
);

-- Months 1 to 12, and 13 for what is settled until 20 January (지방회계법 제7조제1항).
create table finance.period (
    government int      not null,
    year       smallint not null check (year between 1995 and 2200),
    month      smallint not null check (month between 1 and 13),
    state      text     not null check (state in ('OPEN', 'CLOSED')),
    changed_by text     not null,
    changed_at timestamptz not null default clock_timestamp(),
    reason     text,
    primary key (government, year, month)
);

create function finance.month_of(year smallint, day date) returns smallint
    language sql immutable parallel safe
    return case when extract(year from day) > year then 13 else extract(month from day) end::smallint;

create sequence finance.posting_id increment by 128;

create table finance.posting (
    id          bigint      primary key,
    xact        xid8        not null default pg_current_xact_id(),
    government  int         not null check (government between 11000 and 59999),
    fund        smallint    not null,
    year        smallint    not null,
    day         date        not null,
    kind        text        not null,
    source      text        not null,
    narrative   text        not null check (length(narrative) <= 300),
    reverses    bigint,
    late        text,
    legs        smallint    not null check (legs between 2 and 1000),
    digest      bytea       not null check (length(digest) = 32),
    actor       text        not null,
    recorded_at timestamptz not null default clock_timestamp(),
    -- A year's business is dated in it, or settled until 20 January of the next with a reason.
    constraint dated check (extract(year from day) = year and late is null
        or late is not null and day between make_date(year + 1, 1, 1) and make_date(year + 1, 1, 20))
);
create unique index posting_reversed_once on finance.posting (reverses) where reverses is not null;
create index posting_day on finance.posting (government, day desc, id desc);

create table finance.entry (
    xact       xid8     not null default pg_current_xact_id(),
    posting    bigint   not null,
    leg        smallint not null,
    government int      not null,
    fund       smallint not null,
    year       smallint not null,
    day        date     not null,
    account    int      not null,
    amount     bigint   not null check (amount <> 0 and abs(amount) <= 1000000000000000),
    line       bigint,
    function   smallint,
    party      bigint,
    project    bigint,
    currency   char(3),
    units      numeric(20, 4),
    -- The order of transactions is the key: what is new is the end of the index.
    primary key (xact, posting, leg),
    check ((currency is null) = (units is null))
);
create index entry_account on finance.entry (government, account, day, posting);
create index entry_party on finance.entry (government, party, day) where party is not null;

-- Every statement that adds entries is judged as a whole: each of its postings is complete, sums to
-- zero and lies in an open period. As entries are never changed, every posting then balances for ever.
create function finance.check_entries() returns trigger
    language plpgsql as
$$
declare
    unknown bigint;
    closed  bigint;
    broken  bigint;
    undoes  boolean;
begin
    -- Shared with other writers, waited for by whoever closes the period.
    perform pg_advisory_xact_lock_shared(p.government, p.year * 16 + p.month)
       from (select distinct f.government, f.year, finance.month_of(f.year, f.day) as month
               from fresh f order by 1, 2, 3) p;

    select max(f.posting) filter (where a.code is null),
           max(f.posting) filter (where q.state is distinct from 'OPEN')
      into unknown, closed
      from fresh f
      left join finance.account a on a.code = f.account
      left join finance.period q
             on q.government = f.government and q.year = f.year
            and q.month = finance.month_of(f.year, f.day);
    if closed is not null then
        raise exception 'posting % lies in a period that is not open', closed using errcode = 'FN001';
    end if;
    if unknown is not null then
        raise exception 'posting % names an account the chart does not have', unknown
            using errcode = 'FN003';
    end if;

    select max(bad.posting) filter (where not bad.whole), bool_or(bad.undoes)
      into broken, undoes
      from (select f.posting,
                   coalesce(sum(f.amount) = 0 and count(*) = max(p.legs)
                       and bool_and(p.government = f.government and p.fund = f.fund
                           and p.year = f.year and p.day = f.day and p.xact = f.xact),
                       false) as whole,
                   bool_or(p.reverses is not null) as undoes
              from fresh f left join finance.posting p on p.id = f.posting
             group by f.posting) bad;
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
create trigger balances after insert on finance.entry
    referencing new table as fresh
    for each statement execute function finance.check_entries();

create trigger only_added_to before update or delete or truncate on finance.posting
    for each statement execute function finance.refuse();
create trigger only_added_to before update or delete or truncate on finance.entry
    for each statement execute function finance.refuse();

-- Sums of entries: T of a fiscal year, M of a calendar month, D of a day. As of a day an account
-- holds its months before and its days in the month: some tens of rows, however many lines there are.
create table finance.rollup (
    level      char(1)  not null check (level in ('T', 'M', 'D')),
    government int      not null,
    account    int      not null,
    fund       smallint not null,
    year       smallint not null,
    day        date     not null,
    debit      bigint   not null,
    credit     bigint   not null,
    lines      bigint   not null,
    primary key (level, government, account, fund, year, day)
) with (fillfactor = 80);

-- The same by another dimension: L budget line, F function, P party, J project; by month.
create table finance.rollup_by (
    dimension  char(1)  not null check (dimension in ('L', 'F', 'P', 'J')),
    government int      not null,
    member     bigint   not null,
    account    int      not null,
    fund       smallint not null,
    year       smallint not null,
    day        date     not null,
    debit      bigint   not null,
    credit     bigint   not null,
    lines      bigint   not null,
    primary key (dimension, government, member, account, fund, year, day)
) with (fillfactor = 80);

-- How far entries are rolled up: all of transactions below seen. Transaction ids belong to one
-- cluster; after a restore into another one nothing counts as rolled up (see Folding).
create table finance.fold (
    one     boolean primary key default true check (one),
    seen    xid8    not null,
    cluster bigint
);
insert into finance.fold (seen) values ('0');

-- Rates of a day (규칙 제57조); a posting in a currency without one is refused.
create table finance.rate (
    currency char(3) not null,
    day      date    not null,
    won      numeric(14, 4) not null check (won > 0),
    primary key (currency, day)
);

alter table finance.fund      enable row level security;
alter table finance.period    enable row level security;
alter table finance.posting   enable row level security;
alter table finance.entry     enable row level security;
alter table finance.rollup    enable row level security;
alter table finance.rollup_by enable row level security;

create policy seen on finance.fund      for select using (finance.sees(government));
create policy seen on finance.period    for select using (finance.sees(government));
create policy seen on finance.posting   for select using (finance.sees(government));
create policy seen on finance.entry     for select using (finance.sees(government));
create policy seen on finance.rollup    for select using (finance.sees(government));
create policy seen on finance.rollup_by for select using (finance.sees(government));
create policy own  on finance.fund      for all using (finance.owns(government));
create policy own  on finance.period    for all using (finance.owns(government));
create policy own  on finance.posting   for insert with check (finance.owns(government));
create policy own  on finance.entry     for insert with check (finance.owns(government));
create policy folded on finance.rollup    for all using (finance.owns(government));
create policy folded on finance.rollup_by for all using (finance.owns(government));

do
$$
declare
    app text;
begin
    for app in
        select distinct grantee from information_schema.role_table_grants
         where table_schema = 'finance' and grantee <> current_user
    loop
        execute format(
            'revoke update, delete, truncate on finance.posting, finance.entry from %I', app);
        execute format('revoke insert, update, delete on finance.account from %I', app);
    end loop;
end
$$;
