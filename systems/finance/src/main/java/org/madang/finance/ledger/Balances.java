package org.madang.finance.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What accounts hold: sums already rolled up and the entries after them, read in one statement and
 * so of one moment. The cost grows with the number of accounts, not of entries.
 */
@Component("financeBalances")
public class Balances {

    /** What is asked; null is all. */
    public record Question(
            @Nullable Integer government,
            @Nullable Integer fund,
            @Nullable Integer year,
            @Nullable LocalDate asOf) {

        public static final Question EVERYTHING = new Question(null, null, null, null);

        public static Question of(int government) {
            return new Question(government, null, null, null);
        }

        public Question fund(@Nullable Integer newFund) {
            return new Question(government, newFund, year, asOf);
        }

        public Question year(@Nullable Integer newYear) {
            return new Question(government, fund, newYear, asOf);
        }

        public Question asOf(@Nullable LocalDate day) {
            return new Question(government, fund, year, day);
        }
    }

    /** What went through an account. */
    public record Balance(
            int government, int account, int year, long debit, long credit, long lines) {

        /** Debit balance; negative is a credit balance. */
        public long net() {
            return debit - credit;
        }
    }

    /** Another way to cut the ledger. */
    public enum Dimension {
        LINE("L", "line"),
        FUNCTION("F", "function"),
        PARTY("P", "party"),
        PROJECT("J", "project");

        private final String code;
        private final String column;

        Dimension(String code, String column) {
            this.code = code;
            this.column = column;
        }
    }

    /** What went through the accounts about one member of a dimension. */
    public record Slice(
            int government, long member, int account, int year, long debit, long credit) {

        public long net() {
            return debit - credit;
        }
    }

    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The trial balance: each account of each government and fiscal year. */
    public List<Balance> trial(Question question) {
        return balances(question, "government, account, year");
    }

    /** The trial balance of all who are asked about together, all years in one. */
    public List<Balance> total(Question question) {
        return balances(question, "account");
    }

    /** What the accounts hold in money now: the treasury position. */
    public long cash(int government, @Nullable Integer fund, @Nullable LocalDate asOf) {
        return total(Question.of(government).fund(fund).asOf(asOf)).stream()
                .filter(balance -> balance.account() == Chart.CASH)
                .mapToLong(Balance::net)
                .sum();
    }

    private List<Balance> balances(Question question, String by) {
        var asked = new Asked(question);
        var sql =
                """
                select %s, sum(debit)::bigint as debit, sum(credit)::bigint as credit,
                       sum(lines)::bigint as lines
                from (select government, account, year, debit, credit, lines
                        from finance.rollup where %s%s
                      union all
                      select government, account, year, greatest(amount, 0), greatest(-amount, 0), 1
                        from finance.entry
                       where xact >= (select seen from finance.fold)%s%s) x
                group by %s order by %s
                """
                        .formatted(
                                columns(by),
                                asked.levels(),
                                asked.filter(),
                                asked.filter(),
                                asked.day(),
                                by,
                                by);
        return jdbc.sql(sql)
                .params(asked.parameters())
                .query((row, n) ->
                        new Balance(
                                row.getInt("government"),
                                row.getInt("account"),
                                row.getInt("year"),
                                row.getLong("debit"),
                                row.getLong("credit"),
                                row.getLong("lines")))
                .list();
    }

    private static String columns(String by) {
        return by.equals("account") ? "0 as government, account, 0 as year" : by;
    }

    /** By a dimension, whole months and the entries not yet rolled up. */
    public List<Slice> by(Dimension dimension, Question question) {
        var asked = new Asked(question.asOf(null));
        var sql =
                """
                select government, member, account, year, sum(debit)::bigint as debit,
                       sum(credit)::bigint as credit
                from (select government, member, account, year, debit, credit
                        from finance.rollup_by where dimension = '%1$s'%2$s
                      union all
                      select government, %3$s, account, year,
                             greatest(amount, 0), greatest(-amount, 0)
                        from finance.entry
                       where xact >= (select seen from finance.fold)%2$s
                         and %3$s is not null) x
                group by government, member, account, year
                order by government, member, account, year
                """
                        .formatted(dimension.code, asked.filter(), dimension.column);
        return jdbc.sql(sql)
                .params(asked.parameters())
                .query((row, n) ->
                        new Slice(
                                row.getInt("government"),
                                row.getLong("member"),
                                row.getInt("account"),
                                row.getInt("year"),
                                row.getLong("debit"),
                                row.getLong("credit")))
                .list();
    }

    /**
     * The conditions of a question, which are constants of this class; the values are parameters.
     */
    private record Asked(Question question) {

        String levels() {
            return question.asOf() == null
                    ? "level = 'T'"
                    : "(level = 'M' and day < ? or level = 'D' and day between ? and ?)";
        }

        String filter() {
            var all = new StringBuilder();
            all.append(question.government() == null ? "" : " and government = ?");
            all.append(question.fund() == null ? "" : " and fund = ?");
            all.append(question.year() == null ? "" : " and year = ?");
            return all.toString();
        }

        String day() {
            return question.asOf() == null ? "" : " and day <= ?";
        }

        List<Object> parameters() {
            var all = new ArrayList<Object>();
            var asOf = question.asOf();
            if (asOf != null) {
                all.add(asOf.withDayOfMonth(1));
                all.add(asOf.withDayOfMonth(1));
                all.add(asOf);
            }
            addFilter(all);
            addFilter(all);
            if (asOf != null) {
                all.add(asOf);
            }
            return all;
        }

        private void addFilter(List<Object> all) {
            if (question.government() != null) {
                all.add(question.government());
            }
            if (question.fund() != null) {
                all.add(question.fund());
            }
            if (question.year() != null) {
                all.add(question.year());
            }
        }
    }
}
