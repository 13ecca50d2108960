-- Fees that were asked for and what became of them. No card, no account: only the provider's own
-- reference. A payer sees the own ones; the payments block sees all of them in its own statements.
create sequence payments.payment_id;

create table payments.payment (
    id                 bigint      primary key,
    -- What is charged, once: a second request with the same key is the same payment.
    key                text        not null unique check (length(key) between 3 and 200),
    payer              text        not null,
    resident           bigint      generated always as (
                           case when payer like 'resident:%'
                                then substr(payer, 10)::bigint end) stored,
    won                bigint      not null check (won between 1 and 1000000000),
    what_ko            text        not null,
    what_en            text        not null,
    reference          text,
    return_path        text        not null check (return_path ~ '^/[^/]'),
    provider           text        not null,
    state              text        not null
                       check (state in ('requested', 'paid', 'failed', 'refunded')),
    provider_reference text,
    requested_at       timestamptz not null,
    paid_at            timestamptz,
    refunded_at        timestamptz,
    withdrawn_at       timestamptz,
    check (state <> 'paid' or paid_at is not null),
    check ((state = 'refunded') = (refunded_at is not null))
);
create index payment_payer on payments.payment (payer, id desc);

alter table payments.payment enable row level security;
create policy block on payments.payment
    using (current_setting('madang.payments', true) = 'on')
    with check (current_setting('madang.payments', true) = 'on');
create policy own on payments.payment for select using (access.sees(null, resident, null));

-- Every call-back once, with what it did; a second delivery finds its row and does nothing.
create table payments.callback (
    provider text        not null,
    event    text        not null,
    payment  bigint      not null references payments.payment,
    kind     text        not null,
    outcome  text        not null,
    at       timestamptz not null,
    primary key (provider, event)
);

-- What the sandbox's bank has charged: the other side's book, so that a test can tell whether
-- money moved once.
create table payments.sandbox_charge (
    payment     bigint      primary key,
    won         bigint      not null,
    charged_at  timestamptz not null,
    refunded_at timestamptz
);
