package org.madang.finance.revenue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Won;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Governments;
import org.madang.finance.governments.Segregation;
import org.madang.finance.governments.Trail;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.PostDecision;
import org.madang.finance.ledger.PostEntries;
import org.madang.finance.ledger.RuleBook;
import org.madang.finance.revenue.Assessments.Assessment;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what the bank received, and gives back what was paid by mistake with interest (Local
 * Accounting Act, Articles 22 and 28): the cashier, who is never the collector (Article 23).
 */
@Service("financeCollectRevenue")
public class CollectRevenue {

    /** So much came in for a claim; negative is given back. */
    public record Payment(long assessment, long amount) {}

    private final Assessments assessments;
    private final Surcharges surcharges;
    private final StatutoryRates rates;
    private final RuleBook rules;
    private final PostEntries posting;
    private final Governments governments;
    private final Trail trail;
    private final Access access;
    private final FinanceClock clock;

    CollectRevenue(
            Assessments assessments,
            Surcharges surcharges,
            StatutoryRates rates,
            RuleBook rules,
            PostEntries posting,
            Governments governments,
            Trail trail,
            Access access,
            FinanceClock clock) {
        this.assessments = assessments;
        this.surcharges = surcharges;
        this.rates = rates;
        this.rules = rules;
        this.posting = posting;
        this.governments = governments;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Books all receipts or none; says how many. What the claims bear by today is owed with them,
     * and comes into the books first.
     */
    @Transactional
    public Decision<Integer> collect(List<Payment> all) {
        var own = governments.actingFor(LocalFinance.CASH);
        var both = Segregation.refusal(access.current());
        if (both != null) {
            return Decision.refused(both);
        }
        var before = held(all.stream().map(Payment::assessment).distinct().toList(), own.id());
        var after = surcharges.grown(before, clock.today());
        var held = after.stream().collect(Collectors.toMap(Assessment::id, one -> one));
        var left = new HashMap<Long, Long>();
        var drafts = new ArrayList<Draft>();
        for (var payment : all) {
            var claim = held.get(payment.assessment());
            if (claim == null) {
                return Decision.refused(RevenueRules.NOT_FOUND);
            }
            long rest = left.getOrDefault(claim.id(), claim.owed());
            if (payment.amount() <= 0 || payment.amount() > rest) {
                return Decision.refused(RevenueRules.OVER.with(Won.words(rest)));
            }
            left.put(claim.id(), rest - payment.amount());
            drafts.add(
                    draft(
                            claim,
                            "REVENUE_COLLECTED",
                            AssessRevenue.legs(
                                    rules,
                                    "REVENUE_COLLECTED",
                                    claim.item(),
                                    claim.line(),
                                    payment.amount())));
        }
        drafts.addAll(surcharges.drafts(before, after, clock.today()));
        return booked(
                own.id(),
                all,
                drafts,
                () -> assessments.bear(after),
                "finance.collect",
                Text.of("세입 수납", "Collecting"));
    }

    /**
     * Decides and pays a refund with its interest; says how much interest that was.
     *
     * @param amount won of what was paid by mistake
     */
    @Transactional
    public Decision<Long> refund(long assessment, long amount) {
        var own = governments.actingFor(LocalFinance.CASH);
        var both = Segregation.refusal(access.current());
        if (both != null) {
            return Decision.refused(both);
        }
        var claim = held(List.of(assessment), own.id()).stream().findFirst().orElse(null);
        if (claim == null) {
            return Decision.refused(RevenueRules.NOT_FOUND);
        }
        long rest = claim.collected() + claim.surchargeCollected() - claim.refunded();
        if (amount <= 0 || amount > rest) {
            return Decision.refused(RevenueRules.OVER_REFUND.with(Won.words(rest)));
        }
        var today = clock.today();
        long interest =
                RevenueRules.refundInterest(
                        amount,
                        assessments
                                .receipts(List.of(assessment))
                                .getOrDefault(assessment, List.of()),
                        claim.refunded(),
                        today,
                        rates.dated());
        var item = RevenueItem.of(claim.item()).orElse(RevenueItem.OCCASIONAL);
        var about = new Leg.About(claim.line(), null, null, null);
        var decided =
                new RuleBook.Event(
                        "REFUND_DECIDED",
                        Map.of("won", amount, "interest", interest, "total", amount + interest),
                        Map.of("revenue", item.account()));
        var paid = RuleBook.Event.of("REFUND_PAID", "won", amount + interest);
        var drafts =
                List.of(
                        draft(claim, decided.kind(), rules.legs(decided, about)),
                        draft(claim, paid.kind(), rules.legs(paid, about)));
        var back = List.of(new Payment(assessment, -amount));
        return switch (booked(
                own.id(),
                back,
                drafts,
                () -> {},
                "finance.refund",
                Text.of("과오납 반환", "Refunding"))) {
            case Decision.Refused<Integer> refused -> Decision.refused(refused.reasons());
            case Decision.Done<Integer> _ -> Decision.done(interest);
        };
    }

    private List<Assessment> held(List<Long> ids, int own) {
        return assessments.locked(ids).stream().filter(one -> one.government() == own).toList();
    }

    private Decision<Integer> booked(
            int own,
            List<Payment> all,
            List<Draft> drafts,
            Runnable beforehand,
            String what,
            Text words) {
        return switch (posting.post(drafts)) {
            case PostDecision.Refused refused -> Decision.refused(refused.reasons());
            case PostDecision.Posted posted -> {
                beforehand.run();
                assessments.receive(
                        own,
                        all,
                        posted.ids().subList(0, all.size()),
                        access.current().id(),
                        clock.today());
                trail.changed(what, words, "assessment " + all.getFirst().assessment());
                yield Decision.done(all.size());
            }
        };
    }

    private Draft draft(Assessment claim, String kind, List<Leg> legs) {
        return Draft.of(
                claim.government(),
                claim.fund(),
                clock.today(),
                kind,
                "assessment " + claim.id(),
                RevenueItem.of(claim.item()).map(item -> item.title().ko()).orElse("세입"),
                legs);
    }
}
