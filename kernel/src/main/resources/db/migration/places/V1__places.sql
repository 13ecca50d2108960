create extension if not exists btree_gist with schema public;

-- Divisions under their codes and names. A code is borne by at most one division on any day.
create table places.division (
    code text not null check (code ~ '^[0-9]{10}$'),
    period daterange not null check (not isempty(period)),
    level text not null check (level in ('province', 'municipality', 'township')),
    parent text,
    ko text not null check (ko <> ''),
    en text not null check (en <> ''),
    constraint division_period primary key (code, period without overlaps)
);
-- The temporal key is a GiST index; looking up a code and finding children go by B-trees.
create index division_code on places.division (code);
create index division_parent on places.division (parent);

-- How divisions follow each other: renumbered (all of it, new code), merged (became a part of the
-- successor), split (the successor is a part of it).
create table places.succession (
    predecessor text not null,
    successor text not null,
    on_day date not null,
    kind text not null check (kind in ('renumbered', 'merged', 'split')),
    primary key (predecessor, successor, on_day)
);
create index succession_successor on places.succession (successor);

-- Which facts are loaded. The number rises with every change, so that other servers notice.
create table places.edition (
    sole boolean primary key default true check (sole),
    number bigint not null,
    facts_hash text not null
);
insert into places.edition (number, facts_hash) values (0, '');

-- Buildings with a road address. A building keeps its id when its road is renamed or its number
-- changes; it keeps its row when its division is renumbered, for divisions know what follows them.
create table places.address (
    id bigint not null,
    period daterange not null check (not isempty(period)),
    division text not null check (division ~ '^[0-9]{10}$'),
    road_ko text not null check (road_ko <> ''),
    road_en text not null check (road_en <> ''),
    main integer not null check (main > 0),
    sub integer not null default 0 check (sub >= 0),
    constraint address_period primary key (id, period without overlaps)
);
create index address_id on places.address (id);
create index address_road on places.address (division, road_ko text_pattern_ops, main, sub);
