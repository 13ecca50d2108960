-- Proceedings that take their time: the factual investigation (사실조사, Article 20) and the change of
-- a resident number (Article 7-4). Each is a line of steps; a step is never changed or removed.
create sequence residents.proceeding_id;

create table residents.proceeding (
    id          bigint primary key default nextval('residents.proceeding_id'),
    kind        text   not null check (kind in ('INVESTIGATION', 'NUMBER_CHANGE')),
    resident_id bigint not null references residents.resident (id),
    state       text   not null,
    -- The last day of the term that runs now; null where none does.
    due_on      date,
    is_open     boolean not null default true,
    opened_at   timestamptz not null default clock_timestamp()
);
create index on residents.proceeding (resident_id, opened_at);
create index proceeding_open on residents.proceeding (due_on, id) where is_open;
-- One investigation of a person at a time, and one request for another number.
create unique index one_open_proceeding on residents.proceeding (resident_id, kind) where is_open;

create table residents.proceeding_step (
    proceeding_id bigint not null references residents.proceeding (id),
    position      int    not null,
    step          text   not null,
    taken_on      date   not null,
    due_on        date,
    words         text   not null check (length(words) between 1 and 2000),
    taken_by      text   not null,
    report_id     bigint,
    recorded_at   timestamptz not null default clock_timestamp(),
    primary key (proceeding_id, position)
);
revoke update, delete on residents.proceeding_step from madang_app;

alter table residents.proceeding enable row level security;
create policy seen on residents.proceeding
    using (exists (select from residents.resident r where r.id = resident_id));
alter table residents.proceeding_step enable row level security;
create policy seen on residents.proceeding_step
    using (exists (select from residents.proceeding p where p.id = proceeding_id));

-- Numbers that people had before (Articles 7-3 and 7-4). Kept by the table itself, whoever changes a
-- number: it is never given again, and those entitled still find the person by it.
create table residents.former_number (
    resident_id   bigint not null references residents.resident (id),
    number_index  bytea  not null unique,
    number_cipher bytea  not null,
    report_id     bigint,
    recorded_at   timestamptz not null default residents.recording_time()
);
create index on residents.former_number (resident_id);
revoke insert, update, delete on residents.former_number from madang_app;
alter table residents.former_number enable row level security;
create policy seen on residents.former_number
    using (exists (select from residents.resident r where r.id = resident_id));

create function residents.keep_number() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    insert into residents.former_number (resident_id, number_index, number_cipher, report_id)
    values (old.id, old.number_index, old.number_cipher, new.report_id);
    return null;
end
$$;
create trigger keep_number after update of number_index on residents.resident
    for each row when (old.number_index <> new.number_index)
    execute function residents.keep_number();

create or replace function residents.number_is_held(index bytea) returns boolean
    language sql stable security definer set search_path = pg_catalog
    return exists (select from residents.resident r where r.number_index = index)
        or exists (select from residents.former_number f where f.number_index = index);
