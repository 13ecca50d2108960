package org.madang.finance.revenue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Lines;
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
import org.madang.kernel.access.Access;
import org.madang.kernel.calendar.WorkCalendar;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assesses revenue and notifies who owes it (Local Accounting Act, Article 21, paragraph 2): the
 * collector. From then on it is a revenue (Rule on Accounting Standards, Article 28, paragraph 1).
 */
@Service("financeAssessRevenue")
public class AssessRevenue {

    /**
     * So much is owed by somebody until a day.
     *
     * @param resident who that is in the register, where that is known
     * @param arrears by which law it bears more when it is overdue; null for that of its item
     */
    public record Claim(
            long line,
            String payer,
            @Nullable Long resident,
            long amount,
            LocalDate due,
            @Nullable Arrears arrears) {

        public Claim(long line, String payer, @Nullable Long resident, long amount, LocalDate due) {
            this(line, payer, resident, amount, due, null);
        }

        /** Owed by a company, or by many whose notices went out in one bundle. */
        public Claim(long line, String payer, long amount, LocalDate due) {
            this(line, payer, null, amount, due, null);
        }
    }

    private final Assessments assessments;
    private final Lines lines;
    private final RuleBook rules;
    private final PostEntries posting;
    private final Governments governments;
    private final WorkCalendar calendar;
    private final Trail trail;
    private final Access access;
    private final FinanceClock clock;

    AssessRevenue(
            Assessments assessments,
            Lines lines,
            RuleBook rules,
            PostEntries posting,
            Governments governments,
            WorkCalendar calendar,
            Trail trail,
            Access access,
            FinanceClock clock) {
        this.assessments = assessments;
        this.lines = lines;
        this.rules = rules;
        this.posting = posting;
        this.governments = governments;
        this.calendar = calendar;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    /** The last day a claim notified today may be due. */
    public LocalDate lastDue() {
        return RevenueRules.lastDue(clock.today(), calendar.workingDays());
    }

    /** Assesses all or none, and says their numbers in the order asked. */
    @Transactional
    public Decision<List<Long>> assess(List<Claim> claims) {
        var own = governments.actingFor(LocalFinance.COLLECT);
        var both = Segregation.refusal(access.current());
        if (both != null) {
            return Decision.refused(both);
        }
        var today = clock.today();
        var days = calendar.workingDays();
        var known =
                lines.revenues(own.id(), today.getYear()).stream()
                        .collect(Collectors.toMap(BudgetLine::id, one -> one));
        var drafts = new ArrayList<Draft>();
        for (var claim : claims) {
            var line = known.get(claim.line());
            if (line == null) {
                return Decision.refused(RevenueRules.NO_LINE);
            }
            var reasons = RevenueRules.assessment(claim, line.item(), today, days);
            if (!reasons.isEmpty()) {
                return Decision.refused(reasons);
            }
            drafts.add(draft(claim, line, today));
        }
        return switch (posting.post(drafts)) {
            case PostDecision.Refused refused -> Decision.refused(refused.reasons());
            case PostDecision.Posted _ -> {
                var ids = assessments.enter(own.id(), claims, access.current().id(), today);
                trail.changed(
                        "finance.assess",
                        Text.of("세입 징수결정과 고지", "Assessing revenue"),
                        "assessment " + ids.getFirst() + "+" + ids.size());
                for (int i = 0; i < ids.size(); i++) {
                    var resident = claims.get(i).resident();
                    if (resident != null) {
                        trail.notified(ids.get(i), resident);
                    }
                }
                yield Decision.done(ids);
            }
        };
    }

    private Draft draft(Claim claim, BudgetLine line, LocalDate today) {
        return Draft.of(
                line.government(),
                line.fund(),
                today,
                "REVENUE_ASSESSED",
                "revenue line " + line.id(),
                line.itemName().ko(),
                legs(rules, "REVENUE_ASSESSED", line.item(), line.id(), claim.amount()));
    }

    /** The legs of an event about a line of revenue. */
    static List<Leg> legs(RuleBook rules, String kind, int code, long line, long won) {
        var item = RevenueItem.of(code).orElse(RevenueItem.OCCASIONAL);
        return rules.legs(
                new RuleBook.Event(
                        kind,
                        Map.of("won", won),
                        Map.of("receivable", item.receivable(), "revenue", item.account())),
                new Leg.About(line, null, null, null));
    }
}
