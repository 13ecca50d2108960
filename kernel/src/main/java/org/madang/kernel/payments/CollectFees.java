package org.madang.kernel.payments;

import java.util.Optional;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.payments.PaymentRules.Outcome;
import org.madang.kernel.payments.PaymentRules.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** The one implementation of {@link Payments}, and what takes call-backs in. */
final class CollectFees implements Payments {

    private static final Logger LOG = LoggerFactory.getLogger(CollectFees.class);

    /** How a call-back was taken. */
    enum Taken {
        DONE,
        KNOWN,
        FORGED,
        UNFITTING
    }

    private final PaymentRows rows;
    private final PaymentProvider provider;
    private final ApplicationEventPublisher events;
    private final HouseClock clock;

    CollectFees(
            PaymentRows rows,
            PaymentProvider provider,
            ApplicationEventPublisher events,
            HouseClock clock) {
        this.rows = rows;
        this.provider = provider;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Payment request(FeeRequest fee) {
        return rows.seeing(() -> {
            rows.add(fee, provider.code(), clock.clock().instant());
            var payment = rows.byKey(fee.key()).orElseThrow();
            if (!payment.payer().equals(fee.payer()) || payment.won() != fee.won()) {
                throw new IllegalArgumentException("the key was used for another fee");
            }
            return payment;
        });
    }

    @Override
    public Optional<Payment> find(long id) {
        return rows.seeing(() -> rows.byId(id));
    }

    @Override
    public Optional<Payment> findByKey(String key) {
        return rows.seeing(() -> rows.byKey(key));
    }

    @Override
    public String payPage(Payment payment) {
        return provider.payPage(payment);
    }

    @Override
    public void withdraw(long id) {
        rows.seeing(() -> {
            rows.withdraw(id, clock.clock().instant());
            return true;
        });
    }

    @Override
    public boolean refund(long id) {
        return rows.seeing(() -> {
            var payment = rows.locked(id).orElseThrow();
            if (!PaymentRules.mayRefund(payment.state())) {
                return false;
            }
            payBack(payment);
            return true;
        });
    }

    private void payBack(Payment payment) {
        rows.refund(payment.id(), clock.clock().instant());
        if (payment.provider().equals(provider.code())) {
            provider.refund(payment);
        }
        events.publishEvent(new FeeRefunded(payment.id(), payment.key(), payment.reference()));
    }

    @Override
    public boolean take(long id, String means, String receipt) {
        return rows.seeing(() -> {
            var payment = rows.locked(id).orElseThrow();
            if (!payment.isOpen()) {
                return false;
            }
            rows.pay(id, means + ":" + receipt, clock.clock().instant());
            paid(payment);
            return true;
        });
    }

    /** Takes a call-back in: verifies it, notes it, and does what it says, all of it once. */
    Taken receive(String providerCode, String signature, byte[] body) {
        if (!providerCode.equals(provider.code())) {
            return Taken.FORGED;
        }
        var callback = provider.read(signature, body);
        if (callback.isEmpty()) {
            LOG.warn("A call-back that {} did not sign was refused", provider.code());
            return Taken.FORGED;
        }
        return rows.seeing(() -> receive(callback.get()));
    }

    private Taken receive(PaymentProvider.Callback callback) {
        var payment = rows.locked(callback.payment()).orElse(null);
        if (payment == null || payment.won() != callback.won()) {
            LOG.warn("A call-back speaks of no fee we know, or of another amount");
            return Taken.UNFITTING;
        }
        var said = callback.paid() ? Said.PAID : Said.FAILED;
        var outcome = PaymentRules.onCallback(payment.state(), payment.withdrawnAt() != null, said);
        var now = clock.clock().instant();
        if (!rows.note(provider.code(), callback, outcome.name(), now)) {
            return Taken.KNOWN;
        }
        switch (outcome) {
            case PAY -> {
                rows.pay(payment.id(), callback.reference(), now);
                paid(payment);
            }
            case FAIL -> {
                rows.fail(payment.id());
                events.publishEvent(
                        new FeeFailed(payment.id(), payment.key(), payment.reference()));
            }
            case PAY_BACK -> {
                rows.pay(payment.id(), callback.reference(), now);
                payBack(payment);
            }
            case IGNORE -> {}
        }
        return outcome == Outcome.IGNORE ? Taken.KNOWN : Taken.DONE;
    }

    private void paid(Payment payment) {
        events.publishEvent(new FeePaid(payment.id(), payment.key(), payment.reference()));
    }
}
