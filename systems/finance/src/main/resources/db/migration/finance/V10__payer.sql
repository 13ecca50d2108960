-- Whose a claim is, and what for: what heirs take over (지방세기본법 제42조) and what a taxpayer may ask
-- (제87조) is found by the person, whichever government notified it.
alter table finance.assessment add column item smallint;
update finance.assessment a set item = l.item from finance.line l where l.id = a.line;
alter table finance.assessment alter column item set not null;
create index on finance.assessment (resident_id) where resident_id is not null;
create policy of_person on finance.assessment for select
    using (access.sees(null, resident_id, null));
create policy of_person on finance.receipt for select
    using (exists (select from finance.assessment a
                    where a.id = assessment and access.sees(null, a.resident_id, null)));
