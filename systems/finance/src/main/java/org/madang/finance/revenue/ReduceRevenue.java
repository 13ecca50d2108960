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
    private final RuleBook rules;
    private final Bookkeeping books;

    ReduceRevenue(Assessments assessments, RuleBook rules, Bookkeeping books) {
        this.assessments = assessments;
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
        byDue.forEach((due, ids) -> assessments.reminded(ids, today, due));
        books.changed(
                "finance.remind",
                Text.of("독촉", "Reminding"),
                "assessment " + claims.getFirst().id() + "+" + claims.size());
        return Decision.done(claims.size());
    }

    /** Takes off what was asked too much; says what is left outstanding. */
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
                claim -> new Taken("REVENUE_REDUCED", won, 0, reason));
    }

    /** Gives up what is left of a claim; says 0, which is then outstanding. */
    @Transactional
    public Decision<Long> giveUp(long assessment, Ground ground) {
        return change(
                assessment,
                claim -> givingUp(claim, ground),
                claim ->
                        new Taken(
                                "REVENUE_WRITTEN_OFF",
                                claim.outstanding(),
                                claim.outstanding(),
                                ground.word().ko()));
    }

    private List<Refusal> givingUp(Assessment claim, Ground ground) {
        var reasons = new ArrayList<Refusal>();
        var due = claim.reminderDue();
        if (claim.outstanding() <= 0 || due == null || !due.isBefore(books.today())) {
            reasons.add(RevenueRules.NOT_OVERDUE);
        }
        if (!ground.isFor(RevenueRules.isTax(claim.item()))) {
            reasons.add(RevenueRules.GROUND);
        }
        return reasons;
    }

    /** What is taken off a claim, and the event it is. */
    private record Taken(String event, long won, long givenUp, String reason) {}

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
        var drafts = List.of(draft(claim, taken));
        var refused = books.check(drafts);
        if (!refused.isEmpty()) {
            return Decision.refused(refused);
        }
        books.postChecked(drafts);
        assessments.reduce(claim.id(), taken.won(), taken.givenUp());
        books.changed(
                "finance.reduce-revenue",
                Text.of("세입 감액과 결손 정리", "Reducing and giving up revenue"),
                "assessment " + claim.id());
        return Decision.done(claim.outstanding() - taken.won());
    }

    private @Nullable Assessment held(long id, int own) {
        return assessments.locked(List.of(id)).stream()
                .filter(claim -> claim.government() == own)
                .findFirst()
                .orElse(null);
    }

    private Draft draft(Assessment claim, Taken taken) {
        return Draft.of(
                claim.government(),
                claim.fund(),
                books.today(),
                taken.event(),
                "assessment " + claim.id(),
                taken.reason(),
                AssessRevenue.legs(rules, taken.event(), claim.item(), claim.line(), taken.won()));
    }
}
