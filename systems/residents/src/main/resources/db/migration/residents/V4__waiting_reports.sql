-- The desk's list of what waits, and a resident's list of what they reported themselves: few rows of
-- many, as most reports are entered the day they come.
create index report_waiting on residents.report (received_at, id)
    where state in ('SUBMITTED', 'CONSENTED');
create index report_by_resident on residents.report (reporter, received_at)
    where reporter like 'resident:%';
