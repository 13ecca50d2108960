package org.madang.kernel.payments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.secrets.SignedBody;
import org.madang.kernel.secrets.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider for a house without a bank: it has its own book of charges, its own pay page, and
 * speaks to the house by the same signed call-backs as any other provider would.
 */
final class Sandbox implements PaymentProvider {

    static final String CODE = "sandbox";

    /** How long after its signing a call-back is taken; providers sign anew at each attempt. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final HouseClock clock;
    private final SignedBody signature;

    /** A call-back on its way: what would be sent over the network. */
    record Sent(String signature, byte[] body) {}

    Sandbox(JdbcClient jdbc, JsonMapper json, HouseClock clock, Vault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        // The same on every server of the house, and of no other.
        var secret =
                vault.blindIndex("call-backs".getBytes(StandardCharsets.UTF_8), "payments.sandbox");
        this.signature = new SignedBody(HexFormat.of().formatHex(secret));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String payPage(Payment payment) {
        return "/my/pay/" + payment.id();
    }

    /** Charges the payer, once, and signs the call-back that says so. */
    Sent charge(Payment payment) {
        jdbc.sql(
                        """
                        insert into payments.sandbox_charge (payment, won, charged_at)
                        values (?, ?, ?) on conflict do nothing
                        """)
                .params(payment.id(), payment.won(), now())
                .update();
        return callback("paid-" + payment.id(), payment, true);
    }

    /** A card that is declined. */
    Sent decline(Payment payment) {
        return callback("failed-" + payment.id() + "-" + now().toEpochSecond(), payment, false);
    }

    private Sent callback(String event, Payment payment, boolean paid) {
        var body =
                json.writeValueAsBytes(
                        Map.of(
                                "event",
                                event,
                                "payment",
                                payment.id(),
                                "paid",
                                paid,
                                "won",
                                payment.won(),
                                "reference",
                                "S-" + payment.id()));
        return new Sent(signature.sign(body, clock.clock().instant()), body);
    }

    @Override
    public Optional<Callback> read(String given, byte[] body) {
        if (!signature.verifies(given, body, clock.clock().instant(), TOLERANCE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(body, Callback.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    @Override
    public void refund(Payment payment) {
        jdbc.sql(
                        """
                        update payments.sandbox_charge set refunded_at = ?
                         where payment = ? and refunded_at is null
                        """)
                .params(now(), payment.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.clock().instant().atOffset(ZoneOffset.UTC);
    }
}
