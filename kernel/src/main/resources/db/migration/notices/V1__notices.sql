-- What the house tells a person or an official. The words may speak of personal matters, so a row
-- is seen by its recipient alone: as the resident of the transaction's scope, or by the setting
-- that the notices block makes after it knows who asks.
create sequence notices.notice_id;

create table notices.notice (
    id         bigint      primary key,
    recipient  text        not null check (recipient ~ '^(resident|official):.{1,100}$'),
    resident   bigint      generated always as (
                   case when recipient like 'resident:%'
                        then substr(recipient, 10)::bigint end) stored,
    subject_ko text        not null,
    subject_en text        not null,
    words_ko   text        not null,
    words_en   text        not null,
    link       text,
    reference  text,
    sent_at    timestamptz not null,
    read_at    timestamptz check (read_at >= sent_at)
);
create index notice_inbox on notices.notice (recipient, id desc);
create index notice_unread on notices.notice (recipient) where read_at is null;

create function notices.inbox(recipient text, resident bigint) returns boolean
    language sql stable parallel safe
    return coalesce(access.sees(null, resident, null), false)
        or coalesce(recipient = nullif(current_setting('madang.inbox', true), ''), false);

alter table notices.notice enable row level security;
create policy send on notices.notice for insert with check (true);
create policy mine on notices.notice for select using (notices.inbox(recipient, resident));
create policy read on notices.notice for update using (notices.inbox(recipient, resident));

-- Where else a recipient wants to be told. The address is sealed: the database never holds it open.
create table notices.contact (
    recipient text        primary key,
    email     bytea       not null,
    language  text        not null check (language in ('ko', 'en')),
    since     timestamptz not null
);
alter table notices.contact enable row level security;
create policy mine on notices.contact
    using (recipient = nullif(current_setting('madang.inbox', true), ''))
    with check (recipient = nullif(current_setting('madang.inbox', true), ''));

-- What is still to be carried out of the house; written with the notice. A server leases a row by
-- moving due_at ahead, so two of them never carry one notice at once, and a server that dies leaves
-- a row that is due again.
create table notices.delivery (
    notice    bigint      not null references notices.notice on delete cascade,
    channel   text        not null check (channel in ('email', 'webhook')),
    recipient text        not null,
    attempts  integer     not null default 0,
    due_at    timestamptz not null,
    done_at   timestamptz,
    failed_at timestamptz,
    primary key (notice, channel)
);
create index delivery_due on notices.delivery (due_at) where done_at is null and failed_at is null;
