-- A register that was taken over with a history is counted from a day only; days before it have no
-- figures. Whoever corrects somebody's birth or sex counts them anew from that day, not from the day
-- they came to an address long before. No line: counted from the first entry.
create table residents.counted_from (
    sole boolean primary key default true check (sole),
    day  date not null
);
revoke insert, update, delete on residents.counted_from from madang_app;
grant select on residents.counted_from to madang_app;

-- Registers made before this line was kept.
insert into residents.counted_from (day)
select min(day) from residents.headcount having min(day) is not null;
