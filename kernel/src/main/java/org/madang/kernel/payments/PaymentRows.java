package org.madang.kernel.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of fees. Each statement runs with the block's own sight. */
final class PaymentRows {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    PaymentRows(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Adds a fee; false when the key was there. */
    boolean add(FeeRequest fee, String provider, Instant now) {
        return jdbc.sql(
                                """
                                insert into payments.payment (id, key, payer, won, what_ko, what_en,
                                           reference, return_path, provider, state, requested_at)
                                values (nextval('payments.payment_id'), ?, ?, ?, ?, ?, ?, ?, ?,
                                        'requested', ?)
                                on conflict (key) do nothing
                                """)
                        .param(fee.key())
                        .param(fee.payer())
                        .param(fee.won())
                        .param(fee.what().ko())
                        .param(fee.what().en())
                        .param(fee.reference())
                        .param(fee.returnPath())
                        .param(provider)
                        .param(at(now))
                        .update()
                == 1;
    }

    Optional<Payment> byKey(String key) {
        return jdbc.sql("select * from payments.payment where key = ?")
                .param(key)
                .query((row, n) -> payment(row))
                .optional();
    }

    Optional<Payment> byId(long id) {
        return jdbc.sql("select * from payments.payment where id = ?")
                .param(id)
                .query((row, n) -> payment(row))
                .optional();
    }

    /** The fee, held until the transaction ends. */
    Optional<Payment> locked(long id) {
        return jdbc.sql("select * from payments.payment where id = ? for update")
                .param(id)
                .query((row, n) -> payment(row))
                .optional();
    }

    void pay(long id, @Nullable String reference, Instant now) {
        jdbc.sql(
                        """
                        update payments.payment
                           set state = 'paid', paid_at = ?, provider_reference = ? where id = ?
                        """)
                .param(at(now))
                .param(reference)
                .param(id)
                .update();
    }

    void fail(long id) {
        jdbc.sql("update payments.payment set state = 'failed' where id = ?").param(id).update();
    }

    void refund(long id, Instant now) {
        jdbc.sql(
                        """
                        update payments.payment set state = 'refunded', refunded_at = ?
                         where id = ?
                        """)
                .param(at(now))
                .param(id)
                .update();
    }

    void withdraw(long id, Instant now) {
        jdbc.sql(
                        """
                        update payments.payment set withdrawn_at = ?
                         where id = ? and withdrawn_at is null and state in ('requested', 'failed')
                        """)
                .param(at(now))
                .param(id)
                .update();
    }

    /** Notes a call-back; false when it was noted before. */
    boolean note(String provider, PaymentProvider.Callback callback, String outcome, Instant now) {
        return jdbc.sql(
                                """
                                insert into payments.callback
                                    (provider, event, payment, kind, outcome, at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(provider)
                        .param(callback.event())
                        .param(callback.payment())
                        .param(callback.paid() ? "paid" : "failed")
                        .param(outcome)
                        .param(at(now))
                        .update()
                == 1;
    }

    /** Runs in the caller's transaction or a new one, seeing every fee. */
    <T> T seeing(Supplier<T> work) {
        var answer =
                transactions.execute(status -> {
                    var before = sight("on");
                    var done = work.get();
                    sight(before);
                    return done;
                });
        return java.util.Objects.requireNonNull(answer);
    }

    private String sight(String wanted) {
        var before =
                jdbc.sql("select coalesce(current_setting('madang.payments', true), '')")
                        .query(String.class)
                        .single();
        jdbc.sql("select set_config('madang.payments', ?, true)")
                .param(wanted)
                .query(String.class)
                .single();
        return before;
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getLong("id"),
                row.getString("key"),
                row.getString("payer"),
                row.getLong("won"),
                Text.of(row.getString("what_ko"), row.getString("what_en")),
                row.getString("reference"),
                row.getString("return_path"),
                row.getString("provider"),
                Payment.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                moment(row, "paid_at"),
                moment(row, "refunded_at"),
                moment(row, "withdrawn_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
