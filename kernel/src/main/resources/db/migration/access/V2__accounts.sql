-- Who may sign in, and as whom. Nothing here says what a person may do with a record: that is the
-- office's jurisdiction and the duties, read at sign-in into the actor.

create table access.office (
    code         text primary key,
    name_ko      text not null,
    name_en      text not null,
    jurisdiction text not null check (jurisdiction ~ '^([0-9]{2}|[0-9]{5}|[0-9]{10})?$')
);

create table access.account (
    id             bigint generated always as identity primary key,
    username       text        not null unique
                   check (username = lower(username) and length(username) between 1 and 100),
    kind           text        not null check (kind in ('resident', 'official')),
    resident_id    bigint unique,
    office         text references access.office,
    name_ko        text,
    name_en        text,
    password       text        not null,
    demo           boolean     not null,
    created_at     timestamptz not null,
    last_sign_in   timestamptz,
    locked_at      timestamptz,
    disabled_at    timestamptz,
    -- What an authenticator keeps instead of a name: random, so a lost key tells nobody whose it is.
    passkey_handle bytea       not null unique,
    check ((kind = 'resident') = (resident_id is not null)),
    check ((kind = 'official')
           = (office is not null and name_ko is not null and name_en is not null))
);

create table access.account_duty (
    account_id bigint not null references access.account on delete cascade,
    duty       text   not null,
    since      date   not null,
    -- The last day, inclusive; null while nobody has ended it.
    until      date check (until >= since),
    primary key (account_id, duty, since)
);

create table access.machine_client (
    client_id    text primary key check (length(client_id) between 1 and 100),
    secret       text        not null,
    agency_ko    text        not null,
    agency_en    text        not null,
    jurisdiction text        not null check (jurisdiction ~ '^([0-9]{2}|[0-9]{5}|[0-9]{10})?$'),
    duties       text[]      not null,
    demo         boolean     not null,
    created_at   timestamptz not null,
    disabled_at  timestamptz
);

-- Failed guesses by account and by address, shared by all servers. The subject is a digest: people
-- type passwords into the name field, and an address is personal data.
create table access.guess (
    subject      text primary key,
    failures     integer     not null check (failures > 0),
    last_failure timestamptz not null,
    locked_until timestamptz
);

create index guess_by_age on access.guess (last_failure);

create table access.passkey (
    credential_id   text primary key,
    account_id      bigint      not null references access.account on delete cascade,
    public_key      bytea       not null,
    signature_count bigint      not null,
    uv_initialized  boolean     not null,
    backup_eligible boolean     not null,
    backup_state    boolean     not null,
    transports      text[]      not null,
    attestation     bytea       not null,
    client_data     bytea       not null,
    label           text        not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz not null
);

create index passkey_by_account on access.passkey (account_id);

-- Names and types as Spring Session expects them.
create table access.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create index spring_session_by_expiry on access.spring_session (expiry_time);
create index spring_session_by_principal on access.spring_session (principal_name);

create table access.spring_session_attributes (
    session_primary_id char(36) not null references access.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
