-- What a record says of somebody for a time beside name, standing and residence: soldiers in
-- barracks (영내 군인, Article 6 (2)) and people who stay abroad (해외체류자, Article 10-3).
create table residents.mark (
    resident_id bigint    not null references residents.resident (id),
    kind        text      not null check (kind in ('IN_BARRACKS', 'STAYING_ABROAD')),
    period      daterange not null check (not isempty(period)),
    words       text      not null check (length(words) between 1 and 2000),
    report_id   bigint    not null,
    ended_by    bigint,
    primary key (resident_id, kind, period without overlaps)
);
create index mark_of_resident on residents.mark (resident_id);
revoke delete on residents.mark from madang_app;
alter table residents.mark enable row level security;
create policy seen on residents.mark
    using (exists (select from residents.resident r where r.id = resident_id));

-- Foreign spouses and kin who live in a household: not residents of this register, but shown on the
-- household's certificate at its head's request.
create sequence residents.foreign_member_id;
create table residents.foreign_member (
    id            bigint primary key default nextval('residents.foreign_member_id'),
    household_id  bigint    not null references residents.household (id),
    division      char(10)  not null,
    number_index  bytea     not null,
    number_cipher bytea     not null,
    name          text      not null check (length(name) between 1 and 100),
    nationality   text      not null check (length(nationality) between 1 and 60),
    birth_date    date      not null,
    relation      text      not null,
    period        daterange not null check (not isempty(period)),
    report_id     bigint    not null,
    ended_by      bigint,
    -- One foreigner is shown in one household at a time.
    constraint one_household exclude using gist (number_index with =, period with &&)
);
create index on residents.foreign_member (household_id);
revoke delete on residents.foreign_member from madang_app;
alter table residents.foreign_member enable row level security;
create policy seen on residents.foreign_member
    using (access.sees(division, null, household_id));

-- Places where people live under somebody's care (합숙하는 곳, Article 12).
create sequence residents.group_residence_id;
create table residents.group_residence (
    id         bigint primary key default nextval('residents.group_residence_id'),
    kind       text     not null,
    name       text     not null check (length(name) between 1 and 100),
    manager    text     not null check (length(manager) between 1 and 100),
    address_id bigint   not null,
    division   char(10) not null,
    since      date     not null,
    taken_by   text     not null
);
create index on residents.group_residence (division);
alter table residents.group_residence enable row level security;
create policy seen on residents.group_residence using (access.sees(division, null, null));

-- Owners, landlords and heads who asked to be told of every move-in report to their address
-- (전입신고 사실의 통보, Article 16-2), and what they were told: that there was one, and no name.
create sequence residents.notice_request_id;
create table residents.notice_request (
    id           bigint primary key default nextval('residents.notice_request_id'),
    capacity     text     not null check (capacity in ('OWNER', 'LANDLORD', 'HEAD')),
    applicant_id bigint   not null,
    contact      text     not null check (length(contact) between 3 and 100),
    evidence     text     not null check (length(evidence) between 1 and 500),
    address_id   bigint   not null,
    unit         text     not null default '',
    division     char(10) not null,
    since        date     not null,
    until        date,
    taken_by     text     not null
);
create index on residents.notice_request (address_id) where until is null;
alter table residents.notice_request enable row level security;
create policy seen on residents.notice_request
    using (access.sees(division, applicant_id, null));

create table residents.move_notice (
    request_id bigint not null references residents.notice_request (id),
    report_id  bigint not null,
    moved_on   date   not null,
    made_at    timestamptz not null default clock_timestamp(),
    primary key (request_id, report_id)
);
revoke update, delete on residents.move_notice from madang_app;
alter table residents.move_notice enable row level security;
create policy seen on residents.move_notice
    using (exists (select from residents.notice_request q where q.id = request_id));
