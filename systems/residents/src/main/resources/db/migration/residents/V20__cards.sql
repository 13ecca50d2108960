-- The resident card (주민등록증): who was told to apply, who applied with which photo, which cards were
-- made, printed, handed over, lost and ended. A person's rows are seen by whom the person is.

create sequence residents.card_application_id;
create sequence residents.card_id;
create sequence residents.card_batch_id;

-- Who reached 17 and was told to apply (Act, Article 24 (4)). The key makes telling twice impossible.
create table residents.card_notice (
    resident_id bigint primary key references residents.resident (id),
    due_from    date not null,
    due_until   date not null check (due_until > due_from),
    sent_at     timestamptz not null default now()
);

create table residents.card_application (
    id          bigint primary key default nextval('residents.card_application_id'),
    resident_id bigint      not null references residents.resident (id),
    reason      text        not null check (reason in ('FIRST', 'LOST', 'DAMAGED', 'CHANGED',
                    'NUMBER_CHANGED', 'APPEARANCE', 'MISPRINT')),
    state       text        not null check (state in
                    ('SUBMITTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    -- Sealed; a JPEG that the house has encoded itself.
    photo       bytea       not null,
    fee         int         not null check (fee >= 0),
    exemption   text        check (exemption in ('DISASTER', 'LIVELIHOOD')),
    evidence    text        check (length(evidence) <= 200),
    days_late   int         not null default 0 check (days_late >= 0),
    reporter    text        not null,
    received_at timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    refusal     text,
    note        text        check (length(note) <= 200),
    check ((state = 'REFUSED') = (refusal is not null)),
    check ((state in ('ACCEPTED', 'REFUSED')) = (decided_by is not null)),
    -- Who decides is not who asks for themselves.
    check (decided_by is distinct from 'resident:' || resident_id)
);
create unique index one_open_application on residents.card_application (resident_id)
    where state = 'SUBMITTED';
create index card_application_of on residents.card_application (resident_id, received_at);
create index card_application_waiting on residents.card_application (received_at, id)
    where state = 'SUBMITTED';
alter table residents.card_application alter column photo set storage external;

-- Cards that went to the printer together. Names nobody.
create table residents.card_batch (
    id          bigint primary key default nextval('residents.card_batch_id'),
    made_at     timestamptz not null,
    made_by     text        not null,
    cards       int         not null check (cards > 0),
    reported_at timestamptz,
    reported_by text,
    spoiled     int check (spoiled between 0 and cards)
);

create table residents.card (
    id             bigint primary key default nextval('residents.card_id'),
    serial         char(9)  not null unique check (serial ~ '^[A-Z][0-9]{8}$'),
    application_id bigint   not null unique references residents.card_application (id),
    resident_id    bigint   not null references residents.resident (id),
    -- The municipality that issues it: five digits of its division code.
    authority      char(5)  not null,
    state          text     not null check (state in
                       ('TO_PRINT', 'PRINTING', 'PRINTED', 'IN_FORCE', 'LOST', 'ENDED')),
    batch_id       bigint references residents.card_batch (id),
    issued_on      date,
    handed_at      timestamptz,
    handed_by      text,
    lost_at        timestamptz,
    ended_at       timestamptz,
    ended_why      text check (ended_why in ('REPLACED', 'RETURNED', 'MISPRINT', 'DIED', 'CANCELLED')),
    -- What on it is no longer true, other than the address.
    outdated       boolean  not null default false,
    check (state not in ('PRINTING', 'PRINTED', 'IN_FORCE', 'LOST')
        or (batch_id is not null and issued_on is not null)),
    check (state not in ('IN_FORCE', 'LOST') or handed_at is not null),
    check ((state = 'ENDED') = (ended_at is not null and ended_why is not null)),
    check (state <> 'LOST' or lost_at is not null)
);
-- A person has one card that counts.
create unique index one_card_in_force on residents.card (resident_id)
    where state in ('IN_FORCE', 'LOST');
create index card_of on residents.card (resident_id);
create index card_to_print on residents.card (id) where state = 'TO_PRINT';
create index card_in_batch on residents.card (batch_id);

-- A new address goes on the back of the card as a sticker (주소변동).
create table residents.card_sticker (
    id          bigint generated always as identity primary key,
    card_id     bigint      not null references residents.card (id),
    resident_id bigint      not null references residents.resident (id),
    report_id   bigint      not null,
    moved_on    date        not null,
    asked_at    timestamptz not null default now(),
    done_at     timestamptz,
    done_by     text,
    unique (card_id, report_id),
    check ((done_at is null) = (done_by is null))
);
create index card_sticker_waiting on residents.card_sticker (asked_at) where done_at is null;

-- Checks of authenticity (진위확인) used up, by who asks and by whose number, a day at a time.
create table residents.card_check_use (
    subject text not null,
    day     date not null,
    used    int  not null check (used > 0),
    primary key (subject, day)
);

alter table residents.card_notice enable row level security;
create policy seen on residents.card_notice
    using (exists (select from residents.resident r where r.id = resident_id));
alter table residents.card_application enable row level security;
create policy seen on residents.card_application
    using (exists (select from residents.resident r where r.id = resident_id));
alter table residents.card enable row level security;
create policy seen on residents.card
    using (exists (select from residents.resident r where r.id = resident_id));
alter table residents.card_sticker enable row level security;
create policy seen on residents.card_sticker
    using (exists (select from residents.resident r where r.id = resident_id));
