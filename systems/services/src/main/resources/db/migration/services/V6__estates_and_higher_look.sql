-- A bundle may be asked for under a mandate (of the family of the dead), and in either language.
alter table services.bundle
    add column mandate  bigint references services.mandate,
    add column language text not null default 'ko' check (language in ('ko', 'en'));
alter table services.bundle alter column language drop default;
create index bundle_resident on services.bundle (resident, id desc);

-- A collective petition that comes again after the committee is looked at higher up (Decree of the Civil
-- Petitions Treatment Act, Article 38-2 (2)).
alter table services.deliberation
    drop constraint deliberation_matter_check,
    add constraint deliberation_matter_check
        check (matter in ('closing', 'objection', 'handling', 'higher'));
