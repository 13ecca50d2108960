-- Anyone may send a form after the sign-in has ended, so what is kept of it is bounded: it belongs to a
-- draft that exists, a few for each.
delete from services.kept_form;
alter table services.kept_form add column draft bigint not null
    references services.draft on delete cascade;
create index kept_form_draft on services.kept_form (draft, until);
