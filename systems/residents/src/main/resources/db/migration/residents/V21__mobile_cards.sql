-- The mobile card (모바일 주민등록증) as a credential on a phone. Secrets are kept as digests only: an
-- offer, a token or a nonce cannot be used by whoever reads these tables.

create table residents.mobile_offer (
    code_hash   bytea primary key,
    pin_hash    bytea       not null,
    tries       int         not null default 0,
    resident_id bigint      not null references residents.resident (id),
    card_id     bigint      not null references residents.card (id),
    expires_at  timestamptz not null,
    used_at     timestamptz
);
create index mobile_offer_of on residents.mobile_offer (resident_id);

create table residents.mobile_token (
    token_hash  bytea primary key,
    resident_id bigint      not null references residents.resident (id),
    card_id     bigint      not null references residents.card (id),
    expires_at  timestamptz not null,
    used_at     timestamptz
);

-- Nonces of proofs that were used: a nonce itself says until when it is good, so none is kept before.
create table residents.mobile_nonce (
    nonce_hash bytea primary key,
    expires_at timestamptz not null
);

-- A list of states that anybody may fetch: how many places of it are given away.
create table residents.mobile_list (
    list int primary key,
    used int not null default 0
);
insert into residents.mobile_list (list) values (1);

-- A credential that was issued, and its place in the list. Places are drawn at random, so that
-- neighbours in the list tell nothing of each other.
create table residents.mobile_card (
    list        int         not null references residents.mobile_list (list),
    place       int         not null check (place >= 0),
    resident_id bigint      not null references residents.resident (id),
    card_id     bigint      not null references residents.card (id),
    holder      text        not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null check (expires_at > issued_at),
    -- 0 valid, 1 invalid for good, 2 suspended (Token Status List, 7.1).
    status      smallint    not null default 0 check (status in (0, 1, 2)),
    why         text,
    changed_at  timestamptz,
    primary key (list, place),
    check ((status = 0) or why is not null)
);
create unique index one_mobile_card on residents.mobile_card (resident_id) where status <> 1;
create index mobile_card_not_valid on residents.mobile_card (list, place) where status <> 0;

create function residents.revoked_for_good() returns trigger language plpgsql as
$$
begin
    if old.status = 1 and new.status <> 1 then
        raise exception 'a credential that was revoked stays so';
    end if;
    return new;
end
$$;
create trigger revoked_for_good before update on residents.mobile_card
    for each row execute function residents.revoked_for_good();

-- A request to be shown a credential, and what was shown. Gone after minutes.
create table residents.presentation (
    id         text primary key,
    nonce      text        not null,
    asks       text[]      not null,
    expires_at timestamptz not null,
    -- Sealed.
    shown      bytea,
    shown_at   timestamptz
);
create index presentation_by_age on residents.presentation (expires_at);

alter table residents.mobile_offer enable row level security;
create policy seen on residents.mobile_offer
    using (exists (select from residents.resident r where r.id = resident_id));
alter table residents.mobile_token enable row level security;
create policy seen on residents.mobile_token
    using (exists (select from residents.resident r where r.id = resident_id));
alter table residents.mobile_card enable row level security;
create policy seen on residents.mobile_card
    using (exists (select from residents.resident r where r.id = resident_id));
