-- What the council struck out or cut of a proposed budget: the reserve is not used for it
-- (지방재정법 제43조제3항).
create table finance.struck_out (
    id         bigint   primary key default nextval('finance.id'),
    government int      not null,
    budget     bigint   not null references finance.budget (id),
    line       bigint   not null references finance.line (id),
    proposed   bigint   not null,
    voted      bigint   not null,
    put_into   bigint   not null references finance.line (id),
    consent    text     not null check (length(consent) between 1 and 60),
    entered_by text     not null,
    entered_on date     not null,
    constraint cut check (voted >= 0 and voted < proposed),
    check (line <> put_into)
);
create index on finance.struck_out (line);
alter table finance.struck_out enable row level security;
create policy seen on finance.struck_out for select using (finance.sees(government));
create policy own on finance.struck_out for all using (finance.owns(government));

-- By accident not only the undelivered rest of a commitment goes on, but what was put out to
-- tender, what is compensated, and running costs (제50조제2항제2호부터 제4호까지, 시행령 제58조).
alter table finance.carry_over
    add column ground     text,
    add column noticed_on date,
    add column basis      text;
update finance.carry_over set ground = 'COMMITTED' where kind = 'ACCIDENT';
alter table finance.carry_over
    drop constraint bound,
    add constraint grounded check ((kind = 'ACCIDENT') = (ground is not null)),
    add constraint ground_known check (ground in ('COMMITTED', 'TENDER_QUALIFIED',
        'TENDER_NEGOTIATED', 'TENDER_TURNKEY', 'TENDER_DISASTER', 'COMPENSATION_BEGUN',
        'COMPENSATION_INDIRECT', 'COMPENSATION_DISASTER', 'RUNNING')),
    add constraint bound check ((ground is not distinct from 'COMMITTED')
        = (commitment is not null)),
    add constraint noticed check (ground not like 'TENDER%' or noticed_on is not null),
    add constraint reasoned check (ground in ('COMMITTED') or ground is null
        or basis is not null);
