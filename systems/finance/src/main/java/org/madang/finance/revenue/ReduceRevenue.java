package org.madang.finance.revenue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.RuleBook;
import org.madang.finance.revenue.Assessments.Assessment;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the collector does about claims that are not paid as they stand: reminds of them (독촉), takes
 * off what was asked too much (감액), gives up what cannot be had (결손 정리).
 */
@Service("financeReduceRevenue")
public class ReduceRevenue {

    private final Assessments assessments;
    private final Surcharges surcharges;
    private final RuleBook rules;
    private final Bookkeeping books;

    ReduceRevenue(
            Assessments assessments, Surcharges surcharges, RuleBook rules, Bookkeeping books) {
        this.assessments = assessments;
        this.surcharges = surcharges;
        this.rules = rules;
        this.books = books;
    }

    /** Reminds of everything that is overdue and was not reminded of; says of how much. */
    @Transactional
    public Decision<Integer> remind() {
        var own = books.actingFor(LocalFinance.COLLECT);
        var both = books.mixed();
        if (both != null) {
            return Decision.refused(both);
        }
        var today = books.today();
        var claims = assessments.toRemind(own.id(), today);
        if (claims.isEmpty()) {
            return Decision.refused(RevenueRules.NOTHING_OVERDUE);
        }
        var byDue =
                claims.stream()
                        .collect(
                                Collectors.groupingBy(
                                        claim -> RevenueRules.reminderDue(claim.item(), today),
                                        Collectors.mapping(Assessment::id, Collectors.toList())));
        surcharges.bring(claims, today);
        byDue.forEach((due, ids) -> assessments.reminded(ids, today, due));
        books.changed(
                "finance.remind",
                Text.of("독촉", "Reminding"),
                "assessment " + claims.getFirst().id() + "+" + claims.size());
        return Decision.done(claims.size());
    }

    /**
     * Takes off what was asked too much, and what that bore; says what is left outstanding of the
     * claim itself.
     */
    @Transactional
    public Decision<Long> reduce(long assessment, long won, String reason) {
        return change(
                assessment,
                claim ->
                        won <= 0 || won > claim.outstanding()
                                ? List.of(
                                        RevenueRules.OVER_REDUCTION.with(
                                                Won.words(claim.outstanding())))
                                : List.of(),
                claim -> {
                    var after = surcharges.grown(List.of(claim.less(won)), books.today());
                    var drafts = new ArrayList<Draft>();
                    drafts.add(draft(claim, "REVENUE_REDUCED", won, reason));
                    drafts.addAll(surcharges.drafts(List.of(claim), after, books.today()));
                    return new Taken(
                            drafts,
                            () -> {
                                assessments.reduce(claim.id(), won);
                                assessments.bear(after);
                            },
                            claim.outstanding() - won);
                });
    }

    /** Gives up what is left of a claim and of what it bears; says 0, which is then outstanding. */
    @Transactional
    public Decision<Long> giveUp(long assessment, Ground ground) {
        return change(
                assessment,
                claim -> givingUp(claim, ground),
                claim -> {
                    var before = List.of(claim);
                    var after = surcharges.grown(before, books.today());
                    var drafts = new ArrayList<>(surcharges.drafts(before, after, books.today()));
                    drafts.add(
                            draft(
                                    claim,
                                    "REVENUE_WRITTEN_OFF",
                                    after.getFirst().owed(),
                                    ground.word().ko()));
                    return new Taken(
                            drafts,
                            () -> {
                                assessments.bear(after);
                                assessments.giveUp(claim.id());
                            },
                            0);
                });
    }

    private List<Refusal> givingUp(Assessment claim, Ground ground) {
        var reasons = new ArrayList<Refusal>();
        var due = claim.reminderDue();
        if (claim.owed() <= 0 || due == null || !due.isBefore(books.today())) {
            reasons.add(RevenueRules.NOT_OVERDUE);
        }
        if (!ground.isFor(RevenueRules.isTax(claim.item()))) {
            reasons.add(RevenueRules.GROUND);
        }
        return reasons;
    }

    /**
     * What is taken off a claim.
     *
     * @param written what then stands in the register
     * @param left outstanding
     */
    private record Taken(List<Draft> drafts, Runnable written, long left) {}

    private Decision<Long> change(
            long assessment,
            Function<Assessment, List<Refusal>> rule,
            Function<Assessment, Taken> taking) {
        var own = books.actingFor(LocalFinance.COLLECT);
        var both = books.mixed();
        if (both != null) {
            return Decision.refused(both);
        }
        var claim = held(assessment, own.id());
        if (claim == null) {
            return Decision.refused(RevenueRules.NOT_FOUND);
        }
        var reasons = rule.apply(claim);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        var taken = taking.apply(claim);
        var refused = books.check(taken.drafts());
        if (!refused.isEmpty()) {
            return Decision.refused(refused);
        }
        books.postChecked(taken.drafts());
        taken.written().run();
        books.changed(
                "finance.reduce-revenue",
                Text.of("세입 감액과 결손 정리", "Reducing and giving up revenue"),
                "assessment " + claim.id());
        return Decision.done(taken.left());
    }

    private @Nullable Assessment held(long id, int own) {
        return assessments.locked(List.of(id)).stream()
                .filter(claim -> claim.government() == own)
                .findFirst()
                .orElse(null);
    }

    private Draft draft(Assessment claim, String event, long won, String reason) {
        return Draft.of(
                claim.government(),
                claim.fund(),
                books.today(),
                event,
                "assessment " + claim.id(),
                reason,
                AssessRevenue.legs(rules, event, claim.item(), claim.line(), won));
    }
}
