package org.madang.finance.sharing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madang.finance.LocalFinance;
import org.madang.finance.Won;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Governments;
import org.madang.finance.revenue.Surcharges;
import org.madang.kernel.access.Access;
import org.madang.kernel.facts.FactSource;
import org.madang.kernel.facts.FactValue;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers for the local taxes of a person, over all governments whose claims may be seen: what was
 * notified and is not paid, which heirs take over (Framework Act on Local Taxes, Article 42), and
 * what went back of what was paid by mistake (Article 60). Taxes only: other revenue is not theirs
 * by that Act. "None" is an answer of its own, as people ask in order to hear it.
 */
@Component("financeTaxFacts")
class TaxFacts implements FactSource {

    private static final int TAXES_BELOW = 200;

    private final JdbcClient jdbc;
    private final Governments governments;
    private final Surcharges surcharges;
    private final Journal journal;
    private final Access access;
    private final FinanceClock clock;

    TaxFacts(
            JdbcClient jdbc,
            Governments governments,
            Surcharges surcharges,
            Journal journal,
            Access access,
            FinanceClock clock) {
        this.jdbc = jdbc;
        this.governments = governments;
        this.surcharges = surcharges;
        this.journal = journal;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Set<String> codes() {
        return Set.of(LocalFinance.TAX_OWED, LocalFinance.TAX_REFUNDED);
    }

    @Override
    public Optional<FactValue> fetch(String code, long residentId, Purpose purpose) {
        var value =
                code.equals(LocalFinance.TAX_OWED)
                        ? owed(claims(residentId))
                        : refunded(refunds(residentId));
        journal.write(
                new JournalEntry(
                        access.current(),
                        purpose,
                        Deed.READ,
                        residentId,
                        "finance.facts",
                        List.of(code)));
        return Optional.of(value);
    }

    /** A claim or a refund; so much of the won is what the claim bears for being overdue. */
    private record Row(long id, int government, int item, long won, long surcharge, LocalDate day) {

        Row bearing(long more) {
            return new Row(id, government, item, won + more, more, day);
        }
    }

    /** Notified and not paid, the oldest first, with what it bears by today. */
    private List<Row> claims(long residentId) {
        var rows =
                rows(
                        """
                        select id, government, item, amount - collected - reduced as won,
                               due_on as day
                        from finance.assessment
                        where resident_id = ? and item < ?
                          and (collected + reduced < amount
                               or surcharge_collected + surcharge_given_up < surcharge)
                        order by due_on, id
                        """,
                        residentId);
        var more = surcharges.owed(rows.stream().map(Row::id).toList(), clock.today());
        return rows.stream().map(row -> row.bearing(more.getOrDefault(row.id(), 0L))).toList();
    }

    /** What went back, the oldest first. */
    private List<Row> refunds(long residentId) {
        return rows(
                """
                select a.id, a.government, a.item, -r.amount as won, r.received_on as day
                from finance.receipt r join finance.assessment a on a.id = r.assessment
                where a.resident_id = ? and a.item < ? and r.amount < 0
                order by r.received_on, r.id
                """,
                residentId);
    }

    private List<Row> rows(String sql, long residentId) {
        return jdbc.sql(sql)
                .params(residentId, TAXES_BELOW)
                .query((row, n) ->
                        new Row(
                                row.getLong("id"),
                                row.getInt("government"),
                                row.getInt("item"),
                                row.getLong("won"),
                                0,
                                row.getObject("day", LocalDate.class)))
                .list();
    }

    private FactValue owed(List<Row> rows) {
        var today = clock.today();
        long all = rows.stream().mapToLong(Row::won).sum();
        long overdue =
                rows.stream().filter(row -> row.day().isBefore(today)).mapToLong(Row::won).sum();
        var value = new LinkedHashMap<String, Object>();
        value.put("total", all);
        value.put("overdue", overdue);
        value.put("claims", rows.stream().map(row -> value(row, "due")).toList());
        return new FactValue(
                all == 0
                        ? Text.of("내지 않은 지방세 없음", "No local tax is owed")
                        : Text.of("미납 {0} (체납 {1})", "Owed: {0}, of it overdue: {1}")
                                .with(Won.words(all), Won.words(overdue)),
                value);
    }

    private FactValue refunded(List<Row> rows) {
        long all = rows.stream().mapToLong(Row::won).sum();
        var value = new LinkedHashMap<String, Object>();
        value.put("total", all);
        value.put("refunds", rows.stream().map(row -> value(row, "paid")).toList());
        return new FactValue(
                all == 0
                        ? Text.of("환급한 지방세 없음", "No local tax was refunded")
                        : Text.of("환급 {0}", "Refunded: {0}").with(Won.words(all)),
                value);
    }

    private Map<String, Object> value(Row row, String day) {
        var value = new LinkedHashMap<String, Object>();
        value.put("government", row.government());
        value.put(
                "name", governments.find(row.government()).map(one -> one.name().ko()).orElse(""));
        value.put("item", RevenueItem.of(row.item()).map(one -> one.title().ko()).orElse(""));
        value.put("won", row.won());
        if (row.surcharge() > 0) {
            value.put("surcharge", row.surcharge());
        }
        value.put(day, row.day());
        return value;
    }
}
