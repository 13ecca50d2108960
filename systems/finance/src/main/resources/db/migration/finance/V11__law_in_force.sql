-- What the decree in force asks for beside the ceiling (지방재정법 시행령 제10조제1항, 제11조제5항):
-- works of a certain size, and the minister's approval where debt would exceed a quarter of the budget.
alter table finance.debt
    add column project  bigint check (project > 0),
    add column approved text,
    -- Null where it was there before, and where the money is for no works of investment.
    add constraint large_enough check (project is null or purpose <> 'ASSETS' or brought
        or project >= case when government % 1000 = 0 then 4000000000 else 2000000000 end);

-- A reminder of what is overdue (지방재정법 시행령 제112조): sent once, due within 15 days.
alter table finance.assessment
    add column reminded_on  date,
    add column reminder_due date,
    add constraint reminded check (reminded_on is null and reminder_due is null
        or reminded_on > due_on and reminder_due between reminded_on and reminded_on + 20);

-- What of reduced was given up as not to be had (시행령 제122조), the rest having been asked too much.
alter table finance.assessment
    add column written_off bigint not null default 0,
    add constraint given_up check (written_off between 0 and reduced);

-- What is held in another currency is valued at the year's end (규칙 제57조): few lines of many.
create index entry_foreign on finance.entry (government, account) where currency is not null;

-- What set an account up, and how long it is to last (지방재정법 제9조제2항과 제3항).
alter table finance.fund
    add column basis      text,
    add column until_year smallint,
    add constraint named check (basis is null or length(basis) between 1 and 200);
