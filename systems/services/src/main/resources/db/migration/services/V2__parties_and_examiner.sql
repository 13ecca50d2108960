-- The person a case is for is a party as well as whoever handed it in: a representative acts in
-- their name (Administrative Procedures Act, Article 12).
drop policy parties on services.service_case;
create policy parties on services.service_case
    using (access.sees(division, applicant, null)
           or access.sees('', subject, null)
           or exists (select from services.task t
                       where t.case_id = service_case.id and t.done_at is null))
    with check (true);
create index case_subject on services.service_case (subject, submitted_at desc)
    where subject <> applicant;

-- The petition examiner watches over times (Civil Petitions Treatment Act, Article 25): reminders,
-- and demands of applicants that a handling be put right (Decree, Article 18).
alter table services.task
    drop constraint task_kind_check,
    add constraint task_kind_check
        check (kind in ('reception', 'review', 'opinion', 'objection', 'correction')),
    add column reminded_at timestamptz;
create index task_late on services.task (due_at) where done_at is null;
create index case_event_late on services.case_event (at) where kind = 'late-transfer';

-- Which outcome the parties have been told, with its paper: told once each, and never forgotten,
-- whichever server dies in between.
alter table services.service_case add column told text;
update services.service_case set told = state where decided_at is not null;
create index case_untold on services.service_case (decided_at)
    where decided_at is not null and told is distinct from state;
