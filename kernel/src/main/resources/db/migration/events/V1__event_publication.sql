-- Spring Modulith's event publication registry: consequences that are owed until they are done.
create table events.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index on events.event_publication (completion_date) where completion_date is null;
create index on events.event_publication using hash (serialized_event);
create table events.event_publication_archive (
    like events.event_publication including defaults
);
