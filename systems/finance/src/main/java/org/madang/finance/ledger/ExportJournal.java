package org.madang.finance.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger for other programs: the plain-text format of ledger-cli and hledger, which compute the
 * same balances from it, and CSV. Rows are streamed, so that any selection fits.
 */
@Component("financeExportJournal")
public class ExportJournal {

    /** What is exported; days are inclusive. */
    public record Selection(
            int government, @Nullable Integer account, LocalDate from, LocalDate to) {}

    private static final int FETCH = 2000;

    private final JdbcClient jdbc;
    private final Chart chart;

    ExportJournal(JdbcClient jdbc, Chart chart) {
        this.jdbc = jdbc;
        this.chart = chart;
    }

    /** Writes whole postings, each with all its legs. */
    @Transactional(readOnly = true)
    public void journal(Selection selection, Writer out) {
        var text = new Text(out);
        rows(selection, text::row);
        text.end();
    }

    /** Writes one line an entry. */
    @Transactional(readOnly = true)
    public void csv(Selection selection, Writer out) {
        write(
                out,
                "posting,day,year,fund,kind,narrative,account,account_ko,debit,credit,"
                        + "line,function,party\r\n");
        rows(
                selection,
                row -> {
                    long amount = row.getLong("amount");
                    var account = chart.account(row.getInt("account"));
                    write(
                            out,
                            String.join(
                                            ",",
                                            row.getString("id"),
                                            row.getString("day"),
                                            row.getString("year"),
                                            row.getString("fund"),
                                            row.getString("kind"),
                                            quoted(row.getString("narrative")),
                                            String.valueOf(account.code()),
                                            quoted(account.name().ko()),
                                            amount > 0 ? String.valueOf(amount) : "0",
                                            amount < 0 ? String.valueOf(-amount) : "0",
                                            orEmpty(row.getString("line")),
                                            orEmpty(row.getString("function")),
                                            orEmpty(row.getString("party")))
                                    + "\r\n");
                });
    }

    @FunctionalInterface
    interface RowWork {
        void take(ResultSet row) throws SQLException;
    }

    /** Every entry of the selection, posting by posting, as it comes from the database. */
    void rows(Selection selection, RowWork work) {
        var account = selection.account();
        var sql =
                """
                select p.id, p.day, p.year, p.fund, p.kind, p.narrative, e.account, e.amount,
                       e.line, e.function, e.party
                from finance.posting p
                join finance.entry e on e.xact = p.xact and e.posting = p.id
                where p.government = ? and p.day between ? and ?%s
                order by p.day, p.id, e.leg
                """
                        .formatted(
                                account == null
                                        ? ""
                                        : """
                                         and p.id in (select x.posting from finance.entry x
                                            where x.government = ? and x.account = ?)
                                        """);
        var statement =
                jdbc.sql(sql)
                        .params(selection.government(), selection.from(), selection.to())
                        .withFetchSize(FETCH);
        if (account != null) {
            statement = statement.params(selection.government(), account);
        }
        statement.query(work::take);
    }

    /** Writes postings as text, one after the other. */
    private final class Text {
        private final Writer out;
        private long open = -1;

        Text(Writer out) {
            this.out = out;
        }

        void row(ResultSet row) throws SQLException {
            long id = row.getLong("id");
            if (id != open) {
                end();
                open = id;
                write(
                        out,
                        "%s (%d) %s%n"
                                .formatted(
                                        row.getString("day"),
                                        id,
                                        plain(row.getString("narrative"))));
            }
            write(
                    out,
                    "    %s  %d KRW%n"
                            .formatted(name(row.getInt("account")), row.getLong("amount")));
        }

        void end() {
            if (open >= 0) {
                write(out, "\n");
            }
        }
    }

    /** {@code CURRENT:111100 현금}: no two blanks together, which would end the name. */
    private String name(int code) {
        var account = chart.account(code);
        return account.kind().element()
                + ":"
                + account.kind()
                + ":"
                + code
                + " "
                + plain(account.name().ko());
    }

    /** One line without what the format reads as its own marks. */
    static String plain(String words) {
        return words.replaceAll("[\\p{Cntrl};|]", " ").replaceAll("\\s+", " ").strip();
    }

    /** A field of CSV; what a spreadsheet would run as a formula is written as words. */
    public static String quoted(String words) {
        var safe = words.matches("^[=+\\-@\\t\\r].*") ? "'" + words : words;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static void write(Writer out, String words) {
        try {
            out.write(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
