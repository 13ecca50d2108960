-- Debt and property of each account by type (지방공기업법 제13조와 제19조, 공유재산 및 물품 관리법 제12조,
-- 회계기준규칙 제6조). The general account is always there by law (지방재정법 제9조제1항); every other one
-- must have been opened by the same government.
alter table finance.debt
    add column special smallint generated always as (nullif(fund, 1::smallint)) stored,
    add constraint account_there foreign key (government, special)
        references finance.fund (government, number),
    drop constraint debt_purpose_check,
    add constraint debt_purpose_check check (purpose in (
        'ASSETS', 'DISASTER', 'URGENT', 'REFINANCE', 'WORKING', 'REVOLVING', 'PLANT', 'REGIONAL')),
    -- What a public enterprise borrows for is never a debt of the general account.
    add constraint enterprise_apart check (fund <> 1
        or purpose not in ('WORKING', 'REVOLVING', 'PLANT', 'REGIONAL')),
    add constraint regional_bond check (purpose <> 'REGIONAL' or kind = 'BOND');

-- A debt is served out of the budget of its own account.
create function finance.serves_its_own() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    if exists (select from finance.debt d
                 join finance.commitment c on c.id = any (new.commitments)
                where d.id = new.debt
                  and (c.government <> d.government or c.fund <> d.fund)) then
        raise exception 'debt % is not served out of another account', new.debt
            using errcode = 'FN005';
    end if;
    return null;
end
$$;
create trigger serves_its_own after insert or update of commitments on finance.debt_due
    for each row when (new.commitments <> '{}') execute function finance.serves_its_own();

alter table finance.asset
    add column special smallint generated always as (nullif(fund, 1::smallint)) stored,
    add constraint account_there foreign key (government, special)
        references finance.fund (government, number),
    -- A thing that is worn out moves to another account at nothing (규칙 제45조제1항제2호).
    drop constraint asset_cost_check,
    add constraint asset_cost_check check (cost >= 0);

alter table finance.asset_event
    drop constraint asset_event_kind_check,
    add constraint asset_event_kind_check check (kind in ('REGISTERED', 'WORN', 'IMPAIRED',
        'DISPOSED', 'COUNTED', 'TRANSFERRED_OUT', 'TRANSFERRED_IN'));
