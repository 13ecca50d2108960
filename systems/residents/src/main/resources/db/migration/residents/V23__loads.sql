-- A register that came from a file (./madang load residents): which file, when, and how far. Written
-- by the owner alone; a house only notes that its journal tells of it.
create table residents.load (
    sole         boolean primary key default true check (sole),
    file_name    text        not null,
    sha256       bytea       not null,
    bytes        bigint      not null,
    residents    bigint      not null,
    households   bigint      not null,
    -- The day the file describes.
    day          date        not null,
    begun_at     timestamptz not null default now(),
    finished_at  timestamptz,
    journaled_at timestamptz
);
create table residents.load_batch (batch bigint primary key);
revoke insert, update, delete on residents.load, residents.load_batch from madang_app;
grant update (journaled_at) on residents.load to madang_app;
