package org.madang.finance.debt;

import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Won;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works that a company built, hands over and leases to the government (임대형 민자사업, Act on Private
 * Participation in Infrastructure, Article 4, number 2). What is still to be paid for them out of
 * local money counts in the ratio of debt (Local Finance Act Decree, Article 65, paragraph 4,
 * number 2). Each year's payment goes through the budget; here it is taken off.
 */
@Service("financeLeaseWorks")
public class LeaseWorks {

    /**
     * Such works.
     *
     * @param total to be paid out of local money, subsidies of the state left out
     */
    public record Wanted(
            String title, String operator, long total, int firstYear, int lastYear, String vote) {}

    private static final Text NAME = Text.of("임대형 민자사업", "Leased works");

    private final Guarantees guarantees;
    private final Bookkeeping books;

    LeaseWorks(Guarantees guarantees, Bookkeeping books) {
        this.guarantees = guarantees;
        this.books = books;
    }

    /** Enters them; says their number. */
    @Transactional
    public Decision<Long> lease(Wanted wanted) {
        var own = books.actingFor(LocalFinance.BUDGET);
        var reasons = GuaranteeRules.lease(wanted);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        long id = guarantees.lease(own.id(), wanted, books.actor(), books.today());
        books.changed("finance.lease-works", NAME, "leased works " + id);
        return Decision.done(id);
    }

    /** So much of them was paid; says what is left. */
    @Transactional
    public Decision<Long> pay(long id, long won) {
        var own = books.actingFor(LocalFinance.BUDGET);
        var works = guarantees.lockedLease(id).filter(one -> one.government() == own.id());
        long left = works.map(Guarantees.Leased::left).orElse(0L);
        if (won <= 0 || won > left) {
            return Decision.refused(GuaranteeRules.OVER_LEASE.with(Won.words(left)));
        }
        guarantees.pay(id, won);
        books.changed("finance.pay-leased-works", NAME, "leased works " + id);
        return Decision.done(left - won);
    }
}
