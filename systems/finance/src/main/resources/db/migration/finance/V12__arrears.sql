-- Rates that a law sets from a day on, each with the text that set it. What was reckoned by one
-- rests on it, so rates are only ever added.
create table finance.statutory_rate (
    kind     text          not null
        check (kind in ('REFUND', 'TAX_OVERDUE', 'TAX_MONTH', 'FINE_OVERDUE', 'FINE_MONTH')),
    from_day date          not null,
    rate     numeric(9, 6) not null check (rate between 0 and 1),
    source   text          not null check (length(source) between 1 and 200),
    primary key (kind, from_day)
);

insert into finance.statutory_rate (kind, from_day, rate, source) values
    ('REFUND', '2018-03-19', 0.018, '국세기본법 시행규칙 제19조의3 (2018. 3. 19. 시행)'),
    ('REFUND', '2019-03-20', 0.021, '국세기본법 시행규칙 제19조의3 (2019. 3. 20. 시행)'),
    ('REFUND', '2020-03-13', 0.018, '국세기본법 시행규칙 제19조의3 (2020. 3. 13. 시행)'),
    ('REFUND', '2021-03-16', 0.012, '국세기본법 시행규칙 제19조의3 (2021. 3. 16. 시행)'),
    ('REFUND', '2023-03-20', 0.029, '국세기본법 시행규칙 제19조의3 (2023. 3. 20. 시행)'),
    ('REFUND', '2024-03-22', 0.035, '국세기본법 시행규칙 제19조의3 (2024. 3. 22. 시행)'),
    ('REFUND', '2025-03-21', 0.031, '국세기본법 시행규칙 제19조의3 (2025. 3. 21. 시행)'),
    ('TAX_OVERDUE', '2024-01-01', 0.03, '지방세기본법 제55조제1항제3호'),
    ('TAX_MONTH', '2024-01-01', 0.0066, '지방세기본법 시행령 제34조제2항 (2023. 12. 29. 신설)'),
    ('FINE_OVERDUE', '2017-06-03', 0.03, '질서위반행위규제법 제24조제1항 (2016. 12. 2. 개정)'),
    ('FINE_MONTH', '2008-06-22', 0.012, '질서위반행위규제법 제24조제2항');

-- What arrears bear (가산세, 가산금): by which law, how much so far, and what came of it.
alter table finance.assessment
    add column arrears             text check (arrears in ('TAX', 'FINE', 'NONE')),
    add column surcharge           bigint not null default 0,
    add column surcharge_collected bigint not null default 0,
    add column surcharge_given_up  bigint not null default 0;
update finance.assessment set arrears = case when item < 200 then 'TAX' else 'NONE' end;
alter table finance.assessment
    alter column arrears set not null,
    drop constraint assessment_check1,
    add constraint refunded_of_received
        check (refunded between 0 and collected + surcharge_collected),
    add constraint surcharge_settled check (surcharge_collected >= 0 and surcharge_given_up >= 0
        and surcharge_collected + surcharge_given_up <= surcharge),
    add constraint bears_nothing check (arrears <> 'NONE' or surcharge = 0);
create index on finance.assessment (government, due_on)
    where surcharge_collected + surcharge_given_up < surcharge;
