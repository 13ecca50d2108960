-- A case is closed, and opened again, by somebody and for a reason; both also stand in the journal.
alter table forensics.disaster add column closed_by text, add column closed_why text;
update forensics.disaster set closed_by = opened_by, closed_why = '–' where state = 'CLOSED';
alter table forensics.disaster add constraint closed_with_reason check
    ((state = 'CLOSED') = (closed_by is not null and closed_why is not null));

-- Markers that are inherited by X or Y or have silent alleles, and mutation matrices given by hand,
-- of a case that came as files; and how many among the victims nobody misses, by estimate: with it
-- age and stature of the forms weigh in the prior, without it every assignment begins equal.
alter table forensics.model
    add column markers text,
    add column matrix text,
    add column unreported double precision check (unreported > 0 and unreported <= 100000);

-- INTERPOL's forms as data: yellow of a missing person, pink of remains. Without names, which the
-- laboratory does not see (DNA Act, Article 3 (2)).
create table forensics.form (
    id          bigint primary key,
    disaster_id bigint not null references forensics.disaster,
    person_id   bigint,
    remains_id  bigint,
    cipher      bytea not null,
    entered_by  text not null,
    entered_at  timestamptz not null default clock_timestamp(),
    foreign key (disaster_id, person_id) references forensics.person (disaster_id, id),
    foreign key (disaster_id, remains_id) references forensics.remains (disaster_id, id),
    constraint of_one check ((person_id is null) <> (remains_id is null)),
    unique (person_id),
    unique (remains_id)
);
create index on forensics.form (disaster_id);
alter table forensics.form enable row level security;
create policy seen on forensics.form
    using (forensics.opened(disaster_id, 'laboratory', 'board'));
