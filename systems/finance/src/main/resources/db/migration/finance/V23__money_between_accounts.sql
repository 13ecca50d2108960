-- Money that one account by type of a government passes on to another (기타회계전출금과 전입금): a cost of the
-- one and a revenue of the other, which statements of the whole government set off (회계기준규칙 제9조제1항).
insert into finance.account (code, class, cash, contra, ko, en) values
    (425100, 'TRANSFER_REVENUE', false, false, '회계 간 전입금', 'Received from other accounts'),
    (532100, 'COST', false, false, '회계 간 전출금', 'Passed on to other accounts');

-- A fund that saves for a purpose (적립성기금): what is in it is specific net assets (회계기준규칙 제25조제3항).
alter table finance.fund
    add column saving boolean not null default false,
    add constraint only_funds_save check (not saving or kind = 'FUND');

-- A party may stand for an account by type of the own government: once each, and one that was opened.
alter table finance.party
    add column fund smallint,
    add constraint account_there foreign key (government, fund)
        references finance.fund (government, number),
    add constraint account_once unique (government, fund),
    drop constraint party_kind_check,
    add constraint party_kind_check
        check (kind in ('COMPANY', 'PERSON', 'GOVERNMENT', 'BANK', 'ACCOUNT')),
    add constraint account_named check ((kind = 'ACCOUNT') = (fund is not null));

-- Item 701 goes to another account of the government and nowhere else, and to one goes nothing else.
create function finance.goes_to_accounts() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    wrong bigint;
begin
    select max(f.id) into wrong
      from fresh f
      join finance.line l on l.id = f.line
      join finance.party p on p.id = f.party
     where (l.item = 701) <> (p.fund is not null) or p.fund = l.fund;
    if wrong is not null then
        raise exception 'commitment % is no transfer between two accounts', wrong
            using errcode = 'FN006';
    end if;
    return null;
end
$$;
create trigger goes_to_accounts after insert on finance.commitment
    referencing new table as fresh for each statement execute function finance.goes_to_accounts();
