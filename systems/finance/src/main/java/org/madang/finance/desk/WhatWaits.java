package org.madang.finance.desk;

import java.time.LocalDate;
import java.util.List;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the registers waits for somebody, beside the steps of spending. */
@Component("financeWhatWaits")
class WhatWaits {

    /** Something that waits, and where it is dealt with. */
    record Item(Text words, String path, int count) {}

    private static final int DAYS_AHEAD = 30;

    private final JdbcClient jdbc;

    WhatWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only what there is any of. */
    List<Item> of(int government, LocalDate today) {
        return jdbc
                .sql(
                        """
                        with own as (select ?::int as id, ?::date as today, ?::date as soon)
                        select (select count(*) from finance.debt_due u
                                 where u.government = own.id and u.served_on is null
                                   and u.due_on <= own.soon)::int as dues,
                               (select count(*) from finance.debt d
                                 where d.government = own.id and d.state = 'VOTED')::int as bonds,
                               (select count(*) from finance.subsidy s
                                 where s.government = own.id and s.state = 'AWARDED')::int
                                   as given,
                               (select count(*) from finance.subsidy s
                                 where s.government = own.id and s.state = 'SETTLED'
                                   and s.left_over > 0)::int as owed,
                               (select count(*) from finance.deposit d
                                 where d.government = own.id and d.ended_on is null
                                   and d.matures_on <= own.today)::int as ripe,
                               (select count(*) from finance.carry_over c
                                 where c.government = own.id and c.state = 'PLANNED')::int
                                   as carries
                        from own
                        """)
                .params(government, today, today.plusDays(DAYS_AHEAD))
                .query((row, n) ->
                        List.of(
                                new Item(
                                        Text.of("한 달 안에 갚을 지방채", "Debt due within a month"),
                                        "/desk/finance/debt",
                                        row.getInt("dues")),
                                new Item(
                                        Text.of("수납할 지방채", "Debt whose money comes in"),
                                        "/desk/finance/debt",
                                        row.getInt("bonds")),
                                new Item(
                                        Text.of("정산할 보조금", "Subsidies to settle"),
                                        "/desk/finance/subsidies",
                                        row.getInt("given")),
                                new Item(
                                        Text.of("돌려받을 보조금", "Subsidies to come back"),
                                        "/desk/finance/subsidies",
                                        row.getInt("owed")),
                                new Item(
                                        Text.of("만기가 된 예금", "Deposits that have matured"),
                                        "/desk/finance/treasury",
                                        row.getInt("ripe")),
                                new Item(
                                        Text.of("이월 예정", "Planned to be carried over"),
                                        "/desk/finance/plan",
                                        row.getInt("carries"))))
                .single()
                .stream()
                .filter(item -> item.count() > 0)
                .toList();
    }
}
