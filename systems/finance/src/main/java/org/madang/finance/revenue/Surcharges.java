package org.madang.finance.revenue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.BeforeClosing;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.RuleBook;
import org.madang.finance.revenue.Assessments.Assessment;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What claims bear by now (가산세, 가산금). Nobody decides it: it grows by the law and is brought into
 * the books whenever somebody touches a claim, and when a month is closed. It belongs to the item
 * of the claim itself (Framework Act on Local Taxes, Article 52, paragraph 2). Before the allowance
 * is made up, which looks at it.
 */
@Order(Surcharges.BEFORE_THE_ALLOWANCE)
@Component("financeSurcharges")
public class Surcharges implements BeforeClosing {

    static final int BEFORE_THE_ALLOWANCE = 1;

    private static final int MONTHS = 12;

    private final Assessments assessments;
    private final StatutoryRates rates;
    private final RuleBook rules;
    private final Bookkeeping books;

    Surcharges(Assessments assessments, StatutoryRates rates, RuleBook rules, Bookkeeping books) {
        this.assessments = assessments;
        this.rates = rates;
        this.rules = rules;
        this.books = books;
    }

    /** What is owed beside the claims themselves until the end of a day, by claim. */
    public Map<Long, Long> owed(Collection<Long> ids, LocalDate day) {
        return grown(assessments.of(ids), day).stream()
                .collect(Collectors.toMap(Assessment::id, Assessment::surchargeOutstanding));
    }

    /** The claims with what they bear until the end of a day; nothing is written. */
    List<Assessment> grown(List<Assessment> claims, LocalDate day) {
        if (claims.isEmpty()) {
            return claims;
        }
        var dated = rates.dated();
        var receipts = assessments.receipts(claims.stream().map(Assessment::id).toList());
        return claims.stream()
                .map(claim ->
                        claim.bearing(
                                grown(
                                        claim,
                                        receipts.getOrDefault(claim.id(), List.of()),
                                        day,
                                        dated)))
                .toList();
    }

    /** What was given up bears no more; what is settled stays, and is given back as a refund. */
    private static long grown(
            Assessment claim,
            List<RevenueRules.Receipt> receipts,
            LocalDate day,
            DatedRates dated) {
        if (claim.writtenOff() > 0) {
            return claim.surcharge();
        }
        long grown =
                Surcharge.grown(
                        claim.arrears(),
                        claim.amount() - claim.reduced(),
                        claim.dueOn(),
                        receipts,
                        day,
                        dated);
        return Math.max(grown, claim.surchargeCollected() + claim.surchargeGivenUp());
    }

    /** The postings that bring what the claims bear into the books. */
    List<Draft> drafts(List<Assessment> before, List<Assessment> after, LocalDate day) {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < before.size(); i++) {
            long more = after.get(i).surcharge() - before.get(i).surcharge();
            if (more != 0) {
                drafts.add(draft(after.get(i), day, more));
            }
        }
        return drafts;
    }

    private Draft draft(Assessment claim, LocalDate day, long more) {
        var event = more > 0 ? "SURCHARGE_GROWN" : "SURCHARGE_TAKEN_OFF";
        return Draft.of(
                claim.government(),
                claim.fund(),
                day,
                event,
                "assessment " + claim.id(),
                RevenueItem.of(claim.item()).map(item -> item.title().ko()).orElse("세입")
                        + (claim.arrears() == Arrears.TAX ? " 납부지연가산세" : " 가산금"),
                AssessRevenue.legs(rules, event, claim.item(), claim.line(), Math.abs(more)));
    }

    /** Brings what the claims bear by now into the books, and says them as they are then. */
    List<Assessment> bring(List<Assessment> claims, LocalDate day) {
        var after = grown(claims, day);
        bring(claims, after, day);
        return after;
    }

    /** The same of what was reckoned already. */
    void bring(List<Assessment> before, List<Assessment> after, LocalDate day) {
        var drafts = drafts(before, after, day);
        if (!drafts.isEmpty()) {
            books.postChecked(drafts);
            assessments.bear(after);
        }
    }

    @Override
    public void beforeClosing(Government government, int year, int month) {
        if (month <= MONTHS) {
            var end = LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
            bring(growing(assessments.overdueHeld(government.id(), end), end), end);
        }
    }

    /** Those that bear more than the books show: what grew after the month stays where it is. */
    private List<Assessment> growing(List<Assessment> claims, LocalDate end) {
        var after = grown(claims, end);
        var growing = new ArrayList<Assessment>();
        for (int i = 0; i < claims.size(); i++) {
            if (after.get(i).surcharge() > claims.get(i).surcharge()) {
                growing.add(claims.get(i));
            }
        }
        return growing;
    }
}
