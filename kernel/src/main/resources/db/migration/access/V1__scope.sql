-- The second lock: which rows the running transaction may touch, from settings that the house makes
-- at the start of each transaction. A setting that was never made is NULL, one whose transaction has
-- ended is '': both show nothing.
create function access.sees(division text, resident bigint, household bigint) returns boolean
    language sql stable parallel safe
    return coalesce(
               starts_with(':' || division, nullif(current_setting('madang.divisions', true), '')),
               false)
        or coalesce(resident = nullif(current_setting('madang.resident', true), '')::bigint, false)
        or coalesce(household = nullif(current_setting('madang.household', true), '')::bigint, false);
