package org.madang.finance.spending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.budget.Controls;
import org.madang.finance.budget.Controls.Step;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Governments;
import org.madang.finance.governments.Segregation;
import org.madang.finance.governments.Trail;
import org.madang.finance.ledger.LateReason;
import org.madang.finance.spending.Commitments.Commitment;
import org.madang.finance.spending.Commitments.Obligation;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders the bank to pay what is owed (지급명령, Local Accounting Act, Article 32): the payment
 * officer, never for a commitment of their own (Article 36), within what is owed and in its year
 * (Enforcement Decree, Article 33).
 */
@Service("financeOrderPayment")
public class OrderPayment {

    /**
     * So much of what is owed.
     *
     * @param late why it is paid after the year's end, or null
     */
    public record Order(long obligation, long amount, @Nullable LateReason late) {}

    private final Controls controls;
    private final Commitments commitments;
    private final Payments payments;
    private final Governments governments;
    private final Trail trail;
    private final Access access;
    private final FinanceClock clock;

    OrderPayment(
            Controls controls,
            Commitments commitments,
            Payments payments,
            Governments governments,
            Trail trail,
            Access access,
            FinanceClock clock) {
        this.controls = controls;
        this.commitments = commitments;
        this.payments = payments;
        this.governments = governments;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    /** Orders one payment, and says its number. */
    @Transactional
    public Decision<Long> order(Order order) {
        return switch (order(List.of(order))) {
            case Decision.Done<List<Long>> done -> Decision.done(done.value().getFirst());
            case Decision.Refused<List<Long>> refused -> Decision.refused(refused.reasons());
        };
    }

    /** Orders all or none. */
    @Transactional
    public Decision<List<Long>> order(List<Order> all) {
        var own = governments.actingFor(LocalFinance.ORDER);
        var both = Segregation.refusal(access.current());
        if (both != null) {
            return Decision.refused(both);
        }
        var owed =
                commitments
                        .lockedObligations(all.stream().map(Order::obligation).distinct().toList())
                        .stream()
                        .filter(one -> one.government() == own.id())
                        .collect(Collectors.toMap(Obligation::id, one -> one));
        var causes =
                commitments
                        .locked(
                                owed.values().stream()
                                        .map(Obligation::commitment)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Commitment::id, one -> one));
        var reasons = refusals(all, owed, causes);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        var byLine = new LinkedHashMap<Long, Long>();
        var rows = new ArrayList<Payments.New>();
        for (var order : all) {
            var obligation = Objects.requireNonNull(owed.get(order.obligation()));
            var cause = Objects.requireNonNull(causes.get(obligation.commitment()));
            byLine.merge(cause.line(), order.amount(), Long::sum);
            rows.add(new Payments.New(order, cause));
        }
        controls.move(Step.PAID, byLine);
        var ids = payments.order(rows, access.current().id(), clock.today());
        trail.changed(
                "finance.order",
                Text.of("지급명령", "Ordering payment"),
                "payment " + ids.getFirst() + "+" + ids.size());
        return Decision.done(ids);
    }

    private List<Refusal> refusals(
            List<Order> all, Map<Long, Obligation> owed, Map<Long, Commitment> causes) {
        var left = new HashMap<Long, Long>();
        var actor = access.current().id();
        for (var order : all) {
            var obligation = owed.get(order.obligation());
            var cause = obligation == null ? null : causes.get(obligation.commitment());
            if (obligation == null || cause == null) {
                return List.of(SpendingRules.NO_OBLIGATION);
            }
            if (cause.madeBy().equals(actor)) {
                return List.of(Segregation.OWN_COMMITMENT);
            }
            long rest = left.getOrDefault(obligation.id(), obligation.left());
            var reasons = SpendingRules.order(rest, order.amount());
            if (!reasons.isEmpty()) {
                return reasons;
            }
            left.put(obligation.id(), rest - order.amount());
        }
        return List.of();
    }
}
