-- What was done to whose data, by whom and why. Rows are added and never changed: the app role may
-- not, and the trigger stops the owner's slips. A superuser can still do anything to these tables;
-- the signed tree over them, and the files kept beside the database, are there to find that out.

-- Servers take numbers in blocks, so that writing an entry needs no second round trip for its id.
create sequence journal.entry_id increment by 128;

create table journal.entry (
    id         bigint      not null,
    xact       xid8        not null default pg_current_xact_id(),
    at         timestamptz not null default clock_timestamp(),
    actor      text        not null,
    actor_ko   text        not null,
    actor_en   text        not null,
    office     text,
    purpose    text        not null,
    purpose_ko text        not null,
    purpose_en text        not null,
    reference  text,
    deed       text        not null,
    subject    bigint,
    what       text        not null,
    facts      text[]      not null,
    -- The sequencer asks for what newer transactions wrote, so its order is the key.
    primary key (xact, id)
);

-- "Who looked at my data", newest first.
create index entry_subject on journal.entry (subject, at, id) where subject is not null;
-- An audit of a span of time; costs the writers next to nothing.
create index entry_at on journal.entry using brin (at) with (autosummarize = on);

-- A resident sees the entries about themselves; an audit, having shown its duty, sees all.
alter table journal.entry enable row level security;
create policy written on journal.entry for insert with check (true);
create policy about_me on journal.entry for select using (access.sees(null, subject, null));
create policy audited on journal.entry for select
    using (current_setting('madang.audit', true) = 'on');

-- The place of each committed entry in the Merkle tree of RFC 9162, and its leaf hash.
create table journal.leaf (
    index      bigint primary key check (index >= 0),
    entry_id   bigint not null,
    entry_xact xid8   not null,
    hash       bytea  not null check (length(hash) = 32),
    unique (entry_id, entry_xact)
);

-- Hashes of complete subtrees over 2^level leaves, for proofs in few steps. Levels below 4 are
-- hashed again from at most eight leaves: that keeps this table at an eighth of the leaves.
create table journal.node (
    level smallint not null check (level >= 4),
    index bigint   not null check (index >= 0),
    hash  bytea    not null check (length(hash) = 32),
    primary key (level, index)
);

-- What the house signed: the tree's size and root at a moment, as a note.
create table journal.checkpoint (
    size bigint      primary key check (size > 0),
    at   timestamptz not null,
    root bytea       not null check (length(root) = 32),
    note text        not null
);

-- How far the sequencer has looked: it saw all transactions below seen_below except those in flight
-- then. The cluster tells a restore into another server, where transaction ids begin anew.
create table journal.sequencer (
    one        boolean primary key default true check (one),
    size       bigint  not null,
    seen_below xid8    not null,
    in_flight  xid8[]  not null,
    cluster    bigint
);
insert into journal.sequencer (size, seen_below, in_flight) values (0, '0', '{}');

create function journal.refuse() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the journal is only ever added to: % of %.% refused',
        lower(tg_op), tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger only_added_to before update or delete or truncate on journal.entry
    for each statement execute function journal.refuse();
create trigger only_added_to before update or delete or truncate on journal.leaf
    for each statement execute function journal.refuse();
create trigger only_added_to before update or delete or truncate on journal.node
    for each statement execute function journal.refuse();
create trigger only_added_to before update or delete or truncate on journal.checkpoint
    for each statement execute function journal.refuse();

-- Whatever the app role is called here: it adds entries, choosing neither their moment nor their
-- transaction, and reads. The tree is the sequencer's, who works as the owner.
do
$$
declare
    app text;
begin
    for app in
        select distinct grantee
          from information_schema.role_table_grants
         where table_schema = 'journal' and grantee <> current_user
    loop
        execute format('revoke all on all tables in schema journal from %I', app);
        execute format(
            'grant select on journal.entry, journal.leaf, journal.node, journal.checkpoint to %I',
            app);
        execute format(
            'grant insert (id, actor, actor_ko, actor_en, office, purpose, purpose_ko, purpose_en,
                           reference, deed, subject, what, facts) on journal.entry to %I',
            app);
    end loop;
end
$$;
