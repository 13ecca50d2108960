-- The round of those whose residence is unknown (Article 20-2) reads them alone: few among all.
create index resident_unknown on residents.resident (division) where status = 'UNKNOWN';
