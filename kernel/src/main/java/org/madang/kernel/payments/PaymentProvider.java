package org.madang.kernel.payments;

import java.util.Optional;

/** Whoever collects fees for the house: a bank, a card company, or the sandbox. */
public interface PaymentProvider {

    /** Stable code; the last step of the address of its call-backs. */
    String code();

    /** Where the payer pays. */
    String payPage(Payment payment);

    /**
     * Reads a call-back; empty when it is not signed by this provider, or signed too long ago.
     *
     * @param signature as its header had it, or empty
     */
    Optional<Callback> read(String signature, byte[] body);

    /** Pays the fee back; asked twice, it does so once. */
    void refund(Payment payment);

    /**
     * What a provider tells.
     *
     * @param event its own number of what happened, the same each time it is told
     * @param won what was charged
     * @param reference its own number of the payment
     */
    record Callback(String event, long payment, boolean paid, long won, String reference) {}
}
