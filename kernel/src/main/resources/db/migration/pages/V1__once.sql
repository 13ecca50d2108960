-- What a form or a request with an idempotency key has already done, so that sending it twice does
-- it once and shows the same result. Kept for a week; the row is written with what it speaks of.
create table pages.once (
    actor        text not null,
    token        text not null check (length(token) between 8 and 200),
    fingerprint  bytea not null check (length(fingerprint) = 32),
    outcome      jsonb,
    at           timestamptz not null default now(),
    primary key (actor, token)
);
create index on pages.once (at);
comment on column pages.once.fingerprint is 'SHA-256 of what was sent';
comment on column pages.once.outcome is 'null only inside the transaction that does the work';
