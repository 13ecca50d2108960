package org.madang.finance.subsidies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Subsidies received and given, as rows. */
@Component("financeSubsidies")
public class Subsidies {

    /** A subsidy received. */
    public record Grant(
            long id,
            int government,
            long line,
            int item,
            String title,
            String decision,
            long decided,
            long ownShare,
            long received,
            long spent,
            long toReturn,
            Stage state) {

        /** Where it stands. */
        public enum Stage {
            DECIDED(Text.of("집행 중", "Being spent")),
            SETTLED(Text.of("정산", "Settled")),
            RETURNED(Text.of("반납", "Rest returned"));

            private final Text word;

            Stage(Text word) {
                this.word = word;
            }

            public Text word() {
                return word;
            }
        }
    }

    /** A subsidy given; {@code given} is what is owed to its recipient so far. */
    public record Subsidy(
            long id,
            int government,
            long commitment,
            long line,
            int item,
            String partyName,
            boolean toGovernment,
            @Nullable Long grant,
            String title,
            long amount,
            long given,
            boolean openCall,
            String basis,
            LocalDate reportBy,
            State state,
            @Nullable Long spent,
            long left,
            @Nullable String auditor) {

        /** Where it stands. */
        public enum State {
            AWARDED(Text.of("교부", "Given")),
            SETTLED(Text.of("정산", "Settled")),
            REPAID(Text.of("반환", "Rest paid back"));

            private final Text word;

            State(Text word) {
                this.word = word;
            }

            public Text word() {
                return word;
            }
        }
    }

    private static final String SUBSIDY =
            """
            select s.*, c.line, l.item, c.obligated as given, p.name as party_name,
                   p.kind = 'GOVERNMENT' as to_government
            from finance.subsidy s
            join finance.commitment c on c.id = s.commitment
            join finance.line l on l.id = c.line
            join finance.party p on p.id = c.party
            """;
    private static final String GRANT =
            """
            select g.*, l.item from finance.grant_received g join finance.line l on l.id = g.line
            """;

    private final JdbcClient jdbc;

    Subsidies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Subsidy> given(int government, int year) {
        return jdbc.sql(
                        SUBSIDY
                                + """
                                where s.government = ? and s.year = ?
                                order by s.id desc limit 200
                                """)
                .params(government, year)
                .query((row, n) -> subsidy(row))
                .list();
    }

    public Optional<Subsidy> find(long id) {
        return jdbc.sql(SUBSIDY + "where s.id = ?")
                .param(id)
                .query((row, n) -> subsidy(row))
                .optional();
    }

    /** Held until the transaction ends. */
    Optional<Subsidy> locked(long id) {
        jdbc.sql("select id from finance.subsidy where id = ? for update")
                .param(id)
                .query(Long.class)
                .list();
        return find(id);
    }

    public List<Grant> received(int government, int year) {
        return jdbc.sql(
                        GRANT
                                + """
                                where g.government = ? and g.year = ?
                                order by g.id desc limit 200
                                """)
                .params(government, year)
                .query((row, n) -> grant(row))
                .list();
    }

    public Optional<Grant> findGrant(long id) {
        return jdbc.sql(GRANT + "where g.id = ?").param(id).query((r, n) -> grant(r)).optional();
    }

    Optional<Grant> lockedGrant(long id) {
        jdbc.sql("select id from finance.grant_received where id = ? for update")
                .param(id)
                .query(Long.class)
                .list();
        return findGrant(id);
    }

    long award(int government, int year, AwardSubsidy.Wanted wanted, long commitment, By by) {
        return jdbc.sql(
                        """
                        insert into finance.subsidy
                            (government, year, commitment, grant_id, title, amount, own_share,
                             open_call, basis, running, report_by, awarded_by, awarded_on, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'AWARDED')
                        returning id
                        """)
                .param(government)
                .param(year)
                .param(commitment)
                .param(wanted.grant())
                .param(wanted.title())
                .param(wanted.amount())
                .param(wanted.ownShare())
                .param(wanted.openCall())
                .param(wanted.basis())
                .param(wanted.running())
                .param(wanted.reportBy())
                .param(by.actor())
                .param(by.day())
                .query(Long.class)
                .single();
    }

    /** Who did it on which day. */
    record By(String actor, LocalDate day) {}

    void settled(long id, long spent, long left, @Nullable String auditor, By by) {
        jdbc.sql(
                        """
                        update finance.subsidy
                        set state = 'SETTLED', spent = ?, left_over = ?, auditor = ?,
                            settled_by = ?, settled_on = ?
                        where id = ?
                        """)
                .param(spent)
                .param(left)
                .param(auditor)
                .param(by.actor())
                .param(by.day())
                .param(id)
                .update();
    }

    void repaid(long id, LocalDate on) {
        jdbc.sql("update finance.subsidy set state = 'REPAID', repaid_on = ? where id = ?")
                .params(on, id)
                .update();
    }

    long enterGrant(int government, int year, SettleGrant.Wanted wanted, By by) {
        return jdbc.sql(
                        """
                        insert into finance.grant_received
                            (government, fund, year, line, title, decision, decided, own_share,
                             state, entered_by, entered_on)
                        values (?, 1, ?, ?, ?, ?, ?, ?, 'DECIDED', ?, ?) returning id
                        """)
                .params(
                        government,
                        year,
                        wanted.line(),
                        wanted.title(),
                        wanted.decision(),
                        wanted.decided(),
                        wanted.ownShare(),
                        by.actor(),
                        by.day())
                .query(Long.class)
                .single();
    }

    void receivedGrant(long id, long won) {
        jdbc.sql("update finance.grant_received set received = received + ? where id = ?")
                .params(won, id)
                .update();
    }

    void settledGrant(long id, long spent, long toReturn, LocalDate on) {
        jdbc.sql(
                        """
                        update finance.grant_received
                        set state = 'SETTLED', spent = ?, to_return = ?, settled_on = ?
                        where id = ?
                        """)
                .params(spent, toReturn, on, id)
                .update();
    }

    void returnedGrant(long id) {
        jdbc.sql("update finance.grant_received set state = 'RETURNED' where id = ?")
                .param(id)
                .update();
    }

    /** Subsidies given out of one received: how many are not settled, and what the others used. */
    record Below(int open, long spent) {}

    Below below(long grant) {
        return jdbc.sql(
                        """
                        select (count(*) filter (where state = 'AWARDED'))::int as open,
                               coalesce(sum(spent), 0)::bigint as spent
                        from finance.subsidy where grant_id = ?
                        """)
                .param(grant)
                .query((row, n) -> new Below(row.getInt("open"), row.getLong("spent")))
                .single();
    }

    private static Subsidy subsidy(ResultSet row) throws SQLException {
        return new Subsidy(
                row.getLong("id"),
                row.getInt("government"),
                row.getLong("commitment"),
                row.getLong("line"),
                row.getInt("item"),
                row.getString("party_name"),
                row.getBoolean("to_government"),
                row.getObject("grant_id", Long.class),
                row.getString("title"),
                row.getLong("amount"),
                row.getLong("given"),
                row.getBoolean("open_call"),
                row.getString("basis"),
                row.getObject("report_by", LocalDate.class),
                Subsidy.State.valueOf(row.getString("state")),
                row.getObject("spent", Long.class),
                row.getLong("left_over"),
                row.getString("auditor"));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getLong("id"),
                row.getInt("government"),
                row.getLong("line"),
                row.getInt("item"),
                row.getString("title"),
                row.getString("decision"),
                row.getLong("decided"),
                row.getLong("own_share"),
                row.getLong("received"),
                row.getLong("spent"),
                row.getLong("to_return"),
                Grant.Stage.valueOf(row.getString("state")));
    }
}
