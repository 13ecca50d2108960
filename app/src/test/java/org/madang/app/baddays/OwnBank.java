package org.madang.app.baddays;

import java.util.Optional;
import org.madang.kernel.payments.Payment;
import org.madang.kernel.payments.PaymentProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What an operator adds to a house in production: who collects its fees. This one collects none.
 */
@Component
@ConditionalOnProperty("madang.production")
class OwnBank implements PaymentProvider {

    @Override
    public String code() {
        return "own-bank";
    }

    @Override
    public String payPage(Payment payment) {
        return "https://bank.example/pay/" + payment.id();
    }

    @Override
    public Optional<Callback> read(String signature, byte[] body) {
        return Optional.empty();
    }

    @Override
    public void refund(Payment payment) {
        throw new UnsupportedOperationException("nothing was paid");
    }
}
