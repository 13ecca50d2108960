package org.madang.finance.treasury;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.finance.ledger.Chart;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deposits, cash held for others and the days of the treasury, as rows. */
@Component("financeTreasury")
public class Treasury {

    /** A deposit at the treasury bank. */
    public record Deposit(
            long id,
            int government,
            String bank,
            long won,
            int rate,
            LocalDate placedOn,
            LocalDate maturesOn,
            @Nullable LocalDate endedOn,
            long interest) {}

    /** Why somebody's cash is kept. */
    public enum Kind {
        BID_BOND(Text.of("입찰보증금", "Bid bond")),
        CONTRACT_BOND(Text.of("계약보증금", "Contract bond")),
        DEFECT_BOND(Text.of("하자보수보증금", "Defects bond")),
        WITHHELD(Text.of("원천징수 세금", "Withheld tax")),
        OTHER(Text.of("그 밖의 보관금", "Other"));

        private final Text word;

        Kind(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }

    /** Cash held for somebody (세입세출외현금). */
    public record Held(
            long id,
            int government,
            Kind kind,
            String owner,
            String reason,
            long won,
            long returned,
            long forfeited,
            LocalDate receivedOn) {

        public long left() {
            return won - returned - forfeited;
        }
    }

    /** What came and went on a day. */
    public record Day(LocalDate day, long in, long out) {}

    private static final int DAYS_SHOWN = 120;

    private final JdbcClient jdbc;

    Treasury(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest days with movement, up to a day. */
    public List<Day> days(int government, LocalDate until, int limit) {
        return jdbc.sql(
                        """
                        select day, sum(greatest(amount, 0))::bigint as came,
                               sum(greatest(-amount, 0))::bigint as went
                        from finance.entry
                        where government = ? and account = ? and day between ? and ?
                        group by day order by day desc limit ?
                        """)
                .params(government, Chart.CASH, until.minusDays(DAYS_SHOWN), until, limit)
                .query((row, n) ->
                        new Day(
                                row.getObject("day", LocalDate.class),
                                row.getLong("came"),
                                row.getLong("went")))
                .list();
    }

    /** Ordered and not yet paid: money that is about to go. */
    public long leaving(int government, int fund) {
        return jdbc.sql(
                        """
                        select coalesce(sum(amount), 0)::bigint from finance.payment
                        where government = ? and fund = ?
                          and state in ('ORDERED', 'SENT', 'ACCEPTED')
                        """)
                .param(government)
                .param(fund)
                .query(Long.class)
                .single();
    }

    public List<Deposit> deposits(int government) {
        return jdbc.sql(
                        """
                        select * from finance.deposit where government = ?
                        order by ended_on is not null, matures_on, id limit 100
                        """)
                .param(government)
                .query((row, n) -> deposit(row))
                .list();
    }

    Optional<Deposit> lockedDeposit(long id) {
        return jdbc.sql("select * from finance.deposit where id = ? for update")
                .param(id)
                .query((row, n) -> deposit(row))
                .optional();
    }

    /** Whoever puts money away waits for others who do, so none of it is put away twice. */
    void hold(int government) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(government, Integer.MAX_VALUE - 1)
                .query((row, n) -> true)
                .single();
    }

    long place(
            int government,
            String bank,
            KeepCash.Placing placing,
            LocalDate today,
            String actor,
            long posting) {
        return jdbc.sql(
                        """
                        insert into finance.deposit
                            (government, fund, bank, won, rate, placed_on, matures_on, placed_by,
                             posting)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        government,
                        bank,
                        placing.won(),
                        placing.rate(),
                        today,
                        placing.matures(),
                        actor,
                        posting)
                .query(Long.class)
                .single();
    }

    void end(long id, LocalDate on, long interest, String actor) {
        jdbc.sql(
                        """
                        update finance.deposit set ended_on = ?, interest = ?, ended_by = ?
                        where id = ?
                        """)
                .params(on, interest, actor, id)
                .update();
    }

    public List<Held> held(int government) {
        return jdbc.sql(
                        """
                        select * from finance.held where government = ?
                        order by returned + forfeited >= won, id desc limit 200
                        """)
                .param(government)
                .query((row, n) -> held(row))
                .list();
    }

    Optional<Held> lockedHeld(long id) {
        return jdbc.sql("select * from finance.held where id = ? for update")
                .param(id)
                .query((row, n) -> held(row))
                .optional();
    }

    long take(int government, KeepCash.Taking taking, LocalDate on, String actor, long posting) {
        return jdbc.sql(
                        """
                        insert into finance.held
                            (government, fund, kind, owner, reason, won, received_on, received_by,
                             posting)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        government,
                        taking.kind().name(),
                        taking.owner(),
                        taking.reason(),
                        taking.won(),
                        on,
                        actor,
                        posting)
                .query(Long.class)
                .single();
    }

    void released(long id, long returned, long forfeited) {
        jdbc.sql(
                        """
                        update finance.held
                        set returned = returned + ?, forfeited = forfeited + ? where id = ?
                        """)
                .params(returned, forfeited, id)
                .update();
    }

    private static Deposit deposit(ResultSet row) throws SQLException {
        return new Deposit(
                row.getLong("id"),
                row.getInt("government"),
                row.getString("bank"),
                row.getLong("won"),
                row.getInt("rate"),
                row.getObject("placed_on", LocalDate.class),
                row.getObject("matures_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getLong("interest"));
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getLong("id"),
                row.getInt("government"),
                Kind.valueOf(row.getString("kind")),
                row.getString("owner"),
                row.getString("reason"),
                row.getLong("won"),
                row.getLong("returned"),
                row.getLong("forfeited"),
                row.getObject("received_on", LocalDate.class));
    }
}
