package org.madang.finance.spending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Controls;
import org.madang.finance.budget.Controls.Step;
import org.madang.finance.budget.Lines;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Governments;
import org.madang.finance.governments.Segregation;
import org.madang.finance.governments.Trail;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Binds the government to spend (지출원인행위, Local Accounting Act, Article 29): the financial officer,
 * within what is allotted. The lines are held while it is decided, so of two that race for the last
 * won one gets it and the other is told what is left.
 */
@Service("financeMakeCommitment")
public class MakeCommitment {

    /**
     * One to be made.
     *
     * @param party who is to be paid; null where that is an account of the government itself
     * @param to number of that account by type; null for everybody else
     */
    public record Wanted(
            long line,
            @Nullable Long party,
            String title,
            long amount,
            @Nullable String reference,
            @Nullable Integer to) {

        /** One that pays somebody outside of the government. */
        public Wanted(
                long line, long party, String title, long amount, @Nullable String reference) {
            this(line, party, title, amount, reference, null);
        }

        /** One that passes money on to another account of the government. */
        public static Wanted to(int account, long line, String title, long amount) {
            return new Wanted(line, null, title, amount, null, account);
        }

        /** Who is to be paid, once that is known. */
        long creditor() {
            return Objects.requireNonNull(party);
        }

        private Wanted paidTo(long creditor) {
            return new Wanted(line, creditor, title, amount, reference, to);
        }
    }

    private final Lines lines;
    private final Controls controls;
    private final Commitments commitments;
    private final Parties parties;
    private final Funds funds;
    private final Governments governments;
    private final Trail trail;
    private final Access access;
    private final FinanceClock clock;

    MakeCommitment(
            Lines lines,
            Controls controls,
            Commitments commitments,
            Parties parties,
            Funds funds,
            Governments governments,
            Trail trail,
            Access access,
            FinanceClock clock) {
        this.lines = lines;
        this.controls = controls;
        this.commitments = commitments;
        this.parties = parties;
        this.funds = funds;
        this.governments = governments;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    /** Makes one, and says its number. */
    @Transactional
    public Decision<Long> commit(Wanted wanted) {
        return switch (commit(List.of(wanted))) {
            case Decision.Done<List<Long>> done -> Decision.done(done.value().getFirst());
            case Decision.Refused<List<Long>> refused -> Decision.refused(refused.reasons());
        };
    }

    /** Makes all of them or none, and says their numbers in the order asked. */
    @Transactional
    public Decision<List<Long>> commit(List<Wanted> all) {
        var own = governments.actingFor(LocalFinance.COMMIT);
        var both = Segregation.refusal(access.current());
        if (both != null) {
            return Decision.refused(both);
        }
        var accounts = accounts(own.id(), all);
        var byLine = new LinkedHashMap<Long, Long>();
        all.forEach(one -> byLine.merge(one.line(), one.amount(), Math::addExact));
        var refusal = refusal(own.id(), byLine, all, accounts);
        if (!refusal.isEmpty()) {
            return Decision.refused(refusal);
        }
        var named = all.stream().map(one -> named(one, accounts)).toList();
        controls.move(Step.COMMITTED, byLine);
        var ids = commitments.enter(own.id(), named, access.current().id(), clock.today());
        trail.changed(
                "finance.commit",
                Text.of("지출원인행위", "Making a commitment"),
                "commitment " + ids.getFirst() + "+" + ids.size());
        return Decision.done(ids);
    }

    /** The accounts of the government, where one of them is to be paid. */
    private Map<Integer, Funds.Fund> accounts(int own, List<Wanted> all) {
        return all.stream().allMatch(one -> one.to() == null)
                ? Map.of()
                : funds.of(own).stream().collect(Collectors.toMap(Funds.Fund::number, one -> one));
    }

    /** The same with the party that stands for the account, where one is to be paid. */
    private Wanted named(Wanted one, Map<Integer, Funds.Fund> accounts) {
        var account = one.to() == null ? null : accounts.get(one.to());
        return account == null ? one : one.paidTo(parties.standingFor(account));
    }

    private List<Refusal> refusal(
            int own, Map<Long, Long> byLine, List<Wanted> all, Map<Integer, Funds.Fund> accounts) {
        var held =
                lines.locked(byLine.keySet()).stream()
                        .filter(line -> line.government() == own)
                        .collect(Collectors.toMap(BudgetLine::id, line -> line));
        var today = clock.today();
        var usable = controls.allottedBy(byLine.keySet(), today);
        for (var asked : byLine.entrySet()) {
            var line = held.get(asked.getKey());
            if (line == null) {
                return List.of(SpendingRules.NO_LINE);
            }
            var reasons =
                    SpendingRules.commitment(
                            line, asked.getValue(), usable.getOrDefault(line.id(), 0L), today);
            if (!reasons.isEmpty()) {
                return reasons;
            }
        }
        if (all.stream().anyMatch(one -> one.amount() <= 0)) {
            return List.of(SpendingRules.AMOUNT);
        }
        return creditors(own, held, all, accounts.keySet());
    }

    private List<Refusal> creditors(
            int own, Map<Long, BudgetLine> held, List<Wanted> all, Set<Integer> accounts) {
        var asked = all.stream().flatMap(one -> Stream.ofNullable(one.party())).distinct().toList();
        var known = parties.named(own, asked);
        for (var one : all) {
            var to = one.to();
            var party = one.party() == null ? null : known.get(one.party());
            if ((to == null) == (one.party() == null) || (to == null && party == null)) {
                return List.of(SpendingRules.NO_PARTY);
            }
            if (to != null && !accounts.contains(to)) {
                return List.of(Funds.NONE.with(to));
            }
            var account = party == null ? to : party.fund();
            var reasons =
                    SpendingRules.creditor(Objects.requireNonNull(held.get(one.line())), account);
            if (!reasons.isEmpty()) {
                return reasons;
            }
        }
        return List.of();
    }
}
