-- Public holidays that no rule yields: elections at the end of a term and days that the government
-- designates (공휴일에 관한 법률, article 2 items 9 and 10). Everything else is computed.
create table calendar.declared_holiday (
    day date primary key,
    ko text not null check (ko <> ''),
    en text not null check (en <> '')
);

-- Those of the past, so that old deadlines come out right.
insert into calendar.declared_holiday (day, ko, en) values
    ('2002-07-01', '임시공휴일(월드컵 4강)', 'Special holiday (World Cup)'),
    ('2006-05-31', '지방선거일', 'Local election day'),
    ('2007-12-19', '대통령선거일', 'Presidential election day'),
    ('2008-04-09', '국회의원선거일', 'National Assembly election day'),
    ('2010-06-02', '지방선거일', 'Local election day'),
    ('2012-04-11', '국회의원선거일', 'National Assembly election day'),
    ('2012-12-19', '대통령선거일', 'Presidential election day'),
    ('2014-06-04', '지방선거일', 'Local election day'),
    ('2015-08-14', '임시공휴일(광복 70주년)', 'Special holiday (70 years of liberation)'),
    ('2016-04-13', '국회의원선거일', 'National Assembly election day'),
    ('2016-05-06', '임시공휴일', 'Special holiday'),
    ('2017-05-09', '대통령선거일', 'Presidential election day'),
    ('2017-10-02', '임시공휴일', 'Special holiday'),
    ('2018-06-13', '지방선거일', 'Local election day'),
    ('2020-04-15', '국회의원선거일', 'National Assembly election day'),
    ('2020-08-17', '임시공휴일', 'Special holiday'),
    ('2022-03-09', '대통령선거일', 'Presidential election day'),
    ('2022-06-01', '지방선거일', 'Local election day'),
    ('2023-10-02', '임시공휴일', 'Special holiday'),
    ('2024-04-10', '국회의원선거일', 'National Assembly election day'),
    ('2024-10-01', '임시공휴일(국군의 날)', 'Special holiday (Armed Forces Day)'),
    ('2025-01-27', '임시공휴일', 'Special holiday'),
    ('2025-06-03', '대통령선거일', 'Presidential election day'),
    ('2026-06-03', '지방선거일', 'Local election day');
