-- The committee looks at collective petitions, and at those that came again after they were closed, once a
-- year at least (Decree of the Civil Petitions Treatment Act, Article 38-2 (1)).
alter table services.deliberation
    drop constraint deliberation_matter_check,
    add constraint deliberation_matter_check
        check (matter in ('closing', 'objection', 'handling', 'higher', 'yearly'));

-- Few among all cases: found without reading the others.
create index case_collective on services.service_case (id)
    where kind <> 'statutory' and (answers ->> 'people')::bigint >= 5;
create index case_closed on services.service_case (applicant, likeness)
    where state = 'closed' and likeness is not null;
