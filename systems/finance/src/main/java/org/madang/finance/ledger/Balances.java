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
        FUND("", "fund"),
        LINE("L", "line"),
        PROGRAMME("L", "line"),
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
                from (%s) x
                group by %s order by %s
                """
                        .formatted(columns(by), asked.sums(), by, by);
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

    /**
     * By a dimension, now or as of a day. Sums are kept by month here, so of the month of the day
     * its own postings are read, whether rolled up or not: of one government, or it would be many.
     *
     * @throws IllegalArgumentException when a day is asked about for all governments together
     */
    public List<Slice> by(Dimension dimension, Question question) {
        var asked = new Asked(question);
        var parameters = new ArrayList<Object>();
        String rows;
        if (dimension == Dimension.FUND) {
            rows =
                    "select government, fund as member, account, year, debit, credit from (%s) f"
                            .formatted(asked.sums());
            parameters.addAll(asked.parameters());
        } else if (question.asOf() == null) {
            rows = asked.slices(dimension);
            asked.addFilter(parameters);
            asked.addFilter(parameters);
        } else {
            rows = asked.slicesAsOf(dimension, parameters);
        }
        boolean programme = dimension == Dimension.PROGRAMME;
        var sql =
                """
                select x.government, %1$s as member, x.account, x.year,
                       sum(x.debit)::bigint as debit, sum(x.credit)::bigint as credit
                from (%2$s) x%3$s
                group by 1, 2, 3, 4 order by 1, 2, 3, 4
                """
                        .formatted(
                                programme ? "l.programme" : "x.member",
                                rows,
                                programme
                                        ? " join finance.line l on l.id = x.member"
                                                + " and l.programme is not null"
                                        : "");
        return jdbc.sql(sql)
                .params(parameters)
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

        /** Sums and the entries after them, up to the day. */
        String sums() {
            return """
            select government, fund, account, year, debit, credit, lines
              from finance.rollup where %1$s%2$s
            union all
            select government, fund, account, year, greatest(amount, 0), greatest(-amount, 0), 1
              from finance.entry
             where xact >= (select seen from finance.fold)%2$s%3$s\
            """
                    .formatted(levels(), filter(), day());
        }

        /** The same by a dimension. */
        String slices(Dimension dimension) {
            return """
            select government, member, account, year, debit, credit
              from finance.rollup_by where dimension = '%1$s'%2$s
            union all
            select government, %3$s, account, year, greatest(amount, 0), greatest(-amount, 0)
              from finance.entry
             where xact >= (select seen from finance.fold)%2$s and %3$s is not null\
            """
                    .formatted(dimension.code, filter(), dimension.column);
        }

        /** Months before, the postings of the month up to the day, and what is not rolled up. */
        String slicesAsOf(Dimension dimension, List<Object> parameters) {
            if (question.government() == null) {
                throw new IllegalArgumentException("as of a day of one government only");
            }
            var asOf = java.util.Objects.requireNonNull(question.asOf());
            var month = asOf.withDayOfMonth(1);
            parameters.add(month);
            addFilter(parameters);
            parameters.add(month);
            parameters.add(asOf);
            addFilter(parameters);
            parameters.add(month);
            addFilter(parameters);
            return """
            select government, member, account, year, debit, credit
              from finance.rollup_by where dimension = '%1$s' and day < ?%2$s
            union all
            select government, %3$s, account, year, greatest(amount, 0), greatest(-amount, 0)
              from finance.entry
             where (xact, posting) in (select xact, id from finance.posting
                                        where day between ? and ?%2$s)
               and %3$s is not null
            union all
            select government, %3$s, account, year, greatest(amount, 0), greatest(-amount, 0)
              from finance.entry
             where xact >= (select seen from finance.fold) and day < ?%2$s
               and %3$s is not null\
            """
                    .formatted(dimension.code, filter(), dimension.column);
        }

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
