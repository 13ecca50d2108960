package org.madang.finance.banking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files sent to the bank and its answers, as rows. */
@Component("financeFiles")
class Files {

    /** A file of payment orders. */
    record PaymentFile(
            long id,
            int government,
            int fund,
            String message,
            String sentBy,
            Instant sentAt,
            LocalDate executeOn,
            int payments,
            long total,
            String body) {}

    /** What came of an answer. */
    record Receipt(int settled, int rejected, int unknown) {}

    private final JdbcClient jdbc;

    Files(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long next() {
        return jdbc.sql("select nextval('finance.id')").query(Long.class).single();
    }

    void keep(PaymentFile file) {
        jdbc.sql(
                        """
                        insert into finance.payment_file
                            (id, government, fund, message, sent_by, execute_on, payments, total,
                             body)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        file.id(),
                        file.government(),
                        file.fund(),
                        file.message(),
                        file.sentBy(),
                        file.executeOn(),
                        file.payments(),
                        file.total(),
                        file.body())
                .update();
    }

    Optional<PaymentFile> find(long id) {
        return jdbc.sql("select * from finance.payment_file where id = ?")
                .param(id)
                .query((row, n) -> file(row))
                .optional();
    }

    List<PaymentFile> latest(int government, int limit) {
        return jdbc.sql(
                        """
                        select * from finance.payment_file
                        where government = ? order by id desc limit ?
                        """)
                .params(government, limit)
                .query((row, n) -> file(row))
                .list();
    }

    /** What came of this message when it came first; empty when it never did. */
    Optional<Receipt> earlier(int government, Answer answer) {
        return jdbc.sql(
                        """
                        select settled, rejected, unknown from finance.bank_answer
                        where government = ? and kind = ? and message = ?
                        """)
                .params(government, answer.kind().name(), answer.message())
                .query((row, n) -> new Receipt(row.getInt(1), row.getInt(2), row.getInt(3)))
                .optional();
    }

    /** Only one transaction at a time reads the same message. */
    void hold(int government, Answer answer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("finance.answer:" + government + answer.kind() + answer.message())
                .query((row, n) -> true)
                .single();
    }

    void answered(int government, Answer answer, String body, String actor, Receipt receipt) {
        jdbc.sql(
                        """
                        insert into finance.bank_answer
                            (government, kind, message, received_by, body, settled, rejected,
                             unknown)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        government,
                        answer.kind().name(),
                        answer.message(),
                        actor,
                        body,
                        receipt.settled(),
                        receipt.rejected(),
                        receipt.unknown())
                .update();
    }

    private static PaymentFile file(ResultSet row) throws SQLException {
        return new PaymentFile(
                row.getLong("id"),
                row.getInt("government"),
                row.getInt("fund"),
                row.getString("message"),
                row.getString("sent_by"),
                row.getTimestamp("sent_at").toInstant(),
                row.getObject("execute_on", LocalDate.class),
                row.getInt("payments"),
                row.getLong("total"),
                row.getString("body"));
    }
}
