package org.madang.kernel.payments;

import java.util.Optional;

/**
 * The payment port. The caller decides who may ask, pay and refund; what is charged once stays
 * charged once however often any of this is called.
 */
public interface Payments {

    /**
     * Asks for a fee in the caller's transaction, or finds the one asked for with the same key.
     *
     * @throws IllegalArgumentException when the key was used for another payer or amount
     */
    Payment request(FeeRequest fee);

    Optional<Payment> find(long id);

    Optional<Payment> findByKey(String key);

    /** The page where the payer pays: of this house for the sandbox, else the provider's. */
    String payPage(Payment payment);

    /**
     * Gives a fee up: it can no longer be paid, and money that comes in late goes straight back. A
     * fee that is paid stays paid: see {@link #refund}.
     */
    void withdraw(long id);

    /**
     * Pays a fee back in the caller's transaction.
     *
     * @return false when it was not paid, or was refunded before
     */
    boolean refund(long id);

    /**
     * Takes money at a machine of the house, such as a kiosk's coin slot or card reader.
     *
     * @param means such as {@code cash} or {@code card}
     * @param receipt the machine's own number of the taking
     * @return false when the fee could no longer be paid: the machine gives the money back
     */
    boolean take(long id, String means, String receipt);
}
