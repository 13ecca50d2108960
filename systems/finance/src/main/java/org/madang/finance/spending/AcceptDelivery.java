package org.madang.finance.spending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.CarryOvers;
import org.madang.finance.budget.Controls;
import org.madang.finance.budget.Controls.Step;
import org.madang.finance.budget.Lines;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Governments;
import org.madang.finance.governments.Segregation;
import org.madang.finance.governments.Trail;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.PostDecision;
import org.madang.finance.ledger.PostEntries;
import org.madang.finance.ledger.RuleBook;
import org.madang.finance.spending.Commitments.Commitment;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accepts what was delivered on a commitment: from then on it is owed, and the cost or asset is in
 * the books (Rule on Accounting Standards, Article 28, paragraph 2). The papers then go to the
 * payment officer (Local Accounting Act, Article 31).
 */
@Service("financeAcceptDelivery")
public class AcceptDelivery {

    /** So much was delivered. */
    public record Delivered(long commitment, long amount, LocalDate on) {}

    private final Lines lines;
    private final Controls controls;
    private final CarryOvers carries;
    private final Commitments commitments;
    private final RuleBook rules;
    private final PostEntries posting;
    private final Governments governments;
    private final Trail trail;
    private final Access access;
    private final FinanceClock clock;

    AcceptDelivery(
            Lines lines,
            Controls controls,
            CarryOvers carries,
            Commitments commitments,
            RuleBook rules,
            PostEntries posting,
            Governments governments,
            Trail trail,
            Access access,
            FinanceClock clock) {
        this.lines = lines;
        this.controls = controls;
        this.carries = carries;
        this.commitments = commitments;
        this.rules = rules;
        this.posting = posting;
        this.governments = governments;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    /** Accepts one delivery, and says the number of what is owed. */
    @Transactional
    public Decision<Long> accept(Delivered delivered) {
        return switch (accept(List.of(delivered))) {
            case Decision.Done<List<Long>> done -> Decision.done(done.value().getFirst());
            case Decision.Refused<List<Long>> refused -> Decision.refused(refused.reasons());
        };
    }

    /** Accepts all or none. */
    @Transactional
    public Decision<List<Long>> accept(List<Delivered> all) {
        var own = governments.actingFor(LocalFinance.COMMIT);
        var both = Segregation.refusal(access.current());
        if (both != null) {
            return Decision.refused(both);
        }
        var held =
                commitments
                        .locked(all.stream().map(Delivered::commitment).distinct().toList())
                        .stream()
                        .filter(one -> one.government() == own.id())
                        .collect(Collectors.toMap(Commitment::id, one -> one));
        var reasons = refusals(all, held);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        var byLine = new LinkedHashMap<Long, Long>();
        all.forEach(one -> byLine.merge(line(held, one), one.amount(), Long::sum));
        var known =
                lines.locked(byLine.keySet()).stream()
                        .collect(Collectors.toMap(BudgetLine::id, one -> one));
        var projects = carries.projects(byLine.keySet());
        var drafts = new ArrayList<Draft>();
        for (var one : all) {
            drafts.add(draft(one, held, known, projects));
        }
        return switch (posting.post(drafts)) {
            case PostDecision.Refused refused -> Decision.refused(refused.reasons());
            case PostDecision.Posted posted -> {
                controls.move(Step.OBLIGATED, byLine);
                var ids = commitments.obligate(own.id(), all, posted.ids(), access.current().id());
                trail.changed(
                        "finance.accept",
                        Text.of("이행 확인과 채무 확정", "Accepting a delivery"),
                        "obligation " + ids.getFirst() + "+" + ids.size());
                yield Decision.done(ids);
            }
        };
    }

    private List<Refusal> refusals(List<Delivered> all, Map<Long, Commitment> held) {
        var left = new HashMap<Long, Long>();
        for (var one : all) {
            var commitment = held.get(one.commitment());
            if (commitment == null) {
                return List.of(SpendingRules.NO_COMMITMENT);
            }
            long rest = left.getOrDefault(commitment.id(), commitment.left());
            var reasons = SpendingRules.obligation(rest, one.amount(), one.on(), clock.today());
            if (!reasons.isEmpty()) {
                return reasons;
            }
            left.put(commitment.id(), rest - one.amount());
        }
        return List.of();
    }

    private static long line(Map<Long, Commitment> held, Delivered one) {
        var commitment = held.get(one.commitment());
        return commitment == null ? 0 : commitment.line();
    }

    private Draft draft(
            Delivered one,
            Map<Long, Commitment> held,
            Map<Long, BudgetLine> known,
            Map<Long, Long> projects) {
        var commitment = java.util.Objects.requireNonNull(held.get(one.commitment()));
        var line = java.util.Objects.requireNonNull(known.get(commitment.line()));
        var event =
                RuleBook.Event.of("EXPENSE_OBLIGATED", "gross", one.amount())
                        .bind("item", line.account());
        var about =
                Leg.About.line(line.id(), line.function())
                        .with(commitment.party())
                        .on(projects.get(line.id()));
        return Draft.of(
                commitment.government(),
                commitment.fund(),
                one.on(),
                event.kind(),
                "commitment " + commitment.id(),
                commitment.title(),
                rules.legs(event, about));
    }
}
