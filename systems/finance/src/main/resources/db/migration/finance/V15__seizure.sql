-- Property seized for arrears, and its release (지방세징수법 제33조, 제63조; 지방행정제재·부과금의 징수
-- 등에 관한 법률 제9조, 제14조).
create table finance.seizure (
    id          bigint   primary key default nextval('finance.id'),
    government  int      not null,
    assessment  bigint   not null references finance.assessment (id),
    kind        text     not null
        check (kind in ('MOVABLE', 'CLAIM', 'REAL_ESTATE', 'VEHICLE', 'RIGHT')),
    described   text     not null check (length(described) between 1 and 200),
    third_party text,
    worth       bigint   not null check (worth > 0),
    owed        bigint   not null check (owed > 0),
    seized_on   date     not null,
    seized_by   text     not null,
    released_on date,
    ground      text,
    released_by text,
    constraint third_debtor check (kind <> 'CLAIM' or third_party is not null),
    constraint released check ((released_on is null) = (ground is null)
        and (released_on is null or released_on >= seized_on))
);
create index on finance.seizure (government, id desc);
create index on finance.seizure (assessment);
alter table finance.seizure enable row level security;
create policy seen on finance.seizure for select using (finance.sees(government));
create policy own on finance.seizure for all using (finance.owns(government));
