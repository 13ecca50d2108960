-- Documents as they were issued, byte for byte. Once written a row never changes, but for one
-- thing: an issuer may take a document back, once and with a reason.
create table documents.document (
    number        text primary key check (number ~ '^\d{4}-\d{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$'),
    kind          text not null,
    name_ko       text not null,
    name_en       text not null,
    issuer        text not null,
    issuer_ko     text not null,
    issuer_en     text not null,
    subject       bigint,
    owner         text not null,
    issued_at     timestamptz not null,
    sha256        bytea not null check (length(sha256) = 32),
    facts         jsonb not null,
    bytes         bytea not null,
    withdrawn_at  timestamptz,
    withdrawn_why text,
    check ((withdrawn_at is null) = (withdrawn_why is null)),
    check (withdrawn_at >= issued_at)
);
comment on column documents.document.facts is 'what anybody holding the number may see, masked';
comment on column documents.document.owner is 'the actor who may fetch it again';
-- Fonts and streams do not shrink any further: do not try.
alter table documents.document alter column bytes set storage external;
create index on documents.document (owner, issued_at desc);
create index on documents.document (subject, issued_at desc);

-- Anybody at work may issue; to read takes the nation's scope, which the block takes on after its
-- own rule, or the subject's own.
alter table documents.document enable row level security;
create policy issue on documents.document for insert with check (true);
create policy read on documents.document for select using (access.sees('', subject, null));
create policy withdraw on documents.document for update using (access.sees('', subject, null));

create function documents.keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.withdrawn_at is null
           and (to_jsonb(new) - 'withdrawn_at' - 'withdrawn_why')
             = (to_jsonb(old) - 'withdrawn_at' - 'withdrawn_why') then
            return new;
        end if;
    end if;
    raise exception 'an issued document is never changed or deleted';
end
$$;
create trigger keep before update or delete on documents.document
    for each row execute function documents.keep();
