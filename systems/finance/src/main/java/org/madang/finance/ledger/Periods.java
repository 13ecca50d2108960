package org.madang.finance.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which months of whose books are open. What is kept here only words a refusal early: the database
 * itself lets nothing into a closed period. A month is therefore believed open for longer than it
 * is believed closed, which would refuse what another server's controller has just allowed.
 */
@Component("financePeriods")
public class Periods {

    private static final Duration OPEN = Duration.ofSeconds(30);
    private static final Duration CLOSED = Duration.ofSeconds(1);
    private static final int MONTHS = 13;

    /** A month of somebody's books; month 13 is settlement until 20 January. */
    public record Period(
            int month,
            boolean open,
            String changedBy,
            Instant changedAt,
            @Nullable String reason) {}

    private record Key(int government, int year) {}

    private record Known(int months, long since) {

        boolean isOpen(int month) {
            return (months >> month & 1) == 1;
        }

        boolean tells(int month) {
            var age = isOpen(month) ? OPEN : CLOSED;
            return System.nanoTime() - since < age.toNanos();
        }
    }

    private final JdbcClient jdbc;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    Periods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the month is open, as known half a minute ago, or closed as known a second ago. */
    boolean isOpen(int government, int year, int month) {
        var key = new Key(government, year);
        var kept = known.get(key);
        if (kept == null || !kept.tells(month)) {
            kept = new Known(months(key), System.nanoTime());
            // Books nobody has opened yet may be opened in the next moment, by this transaction.
            if (kept.months() != 0) {
                known.put(key, kept);
            }
        }
        return kept.isOpen(month);
    }

    /** The database knew of a closed month what was not known here. */
    void forget() {
        known.clear();
    }

    private int months(Key key) {
        return jdbc
                .sql(
                        """
                        select month from finance.period
                        where government = ? and year = ? and state = 'OPEN'
                        """)
                .params(key.government(), key.year())
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(month -> 1 << month)
                .sum();
    }

    public List<Period> of(int government, int year) {
        return jdbc.sql(
                        """
                        select month, state = 'OPEN' as open, changed_by, changed_at, reason
                        from finance.period where government = ? and year = ? order by month
                        """)
                .params(government, year)
                .query((row, n) ->
                        new Period(
                                row.getInt("month"),
                                row.getBoolean("open"),
                                row.getString("changed_by"),
                                row.getTimestamp("changed_at").toInstant(),
                                row.getString("reason")))
                .list();
    }

    /** Opens the books of a year, once; months that are there stay as they are. */
    void openYear(int government, int year, String actor) {
        jdbc.sql(
                        """
                        insert into finance.period (government, year, month, state, changed_by)
                        select ?, ?, m, 'OPEN', ? from generate_series(1, ?) m
                        on conflict do nothing
                        """)
                .params(government, year, actor, MONTHS)
                .update();
    }

    /** Waits for every writer now in the period, who holds it shared until the end. */
    void lock(int government, int year, int month) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(government, year * 16 + month)
                .query((row, n) -> true)
                .single();
    }

    /** Changes the state; false where it was so already or the period is not there. */
    boolean change(
            int government,
            int year,
            int month,
            boolean open,
            String actor,
            @Nullable String reason) {
        int changed =
                jdbc.sql(
                                """
                                update finance.period
                                set state = ?, changed_by = ?, changed_at = clock_timestamp(),
                                    reason = ?
                                where government = ? and year = ? and month = ? and state <> ?
                                """)
                        .param(state(open))
                        .param(actor)
                        .param(reason)
                        .param(government)
                        .param(year)
                        .param(month)
                        .param(state(open))
                        .update();
        known.remove(new Key(government, year));
        return changed == 1;
    }

    private static String state(boolean open) {
        return open ? "OPEN" : "CLOSED";
    }
}
