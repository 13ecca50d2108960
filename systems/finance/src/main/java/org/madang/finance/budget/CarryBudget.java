package org.madang.finance.budget;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.budget.CarryRules.Kind;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries budget over into the next year (이월, Local Finance Act, Article 50): planned while the
 * year runs, done when it is over; and keeps the continuing expenditures (계속비, Article 42) that go
 * on over years.
 */
@Service("financeCarryBudget")
public class CarryBudget {

    /**
     * An amount to be carried over.
     *
     * @param commitment whose undelivered rest it is, for one by accident; else null
     * @param vote of the council, for an express one; else null
     * @param accident why it is one by accident where nothing is committed; else null
     */
    public record Wanted(
            Kind kind,
            long line,
            @Nullable Long commitment,
            long amount,
            String reason,
            @Nullable String vote,
            @Nullable Accident accident) {

        public Wanted(
                Kind kind,
                long line,
                @Nullable Long commitment,
                long amount,
                String reason,
                @Nullable String vote) {
            this(kind, line, commitment, amount, reason, vote, null);
        }

        /** The ground as it is kept; null for what is not by accident. */
        Accident.@Nullable Ground ground() {
            if (kind != Kind.ACCIDENT) {
                return null;
            }
            return commitment != null || accident == null
                    ? Accident.Ground.COMMITTED
                    : accident.ground();
        }
    }

    /** A continuing expenditure: so much in this year and in each one after it. */
    public record Project(long line, String title, List<Long> amounts, String vote) {

        public Project {
            amounts = List.copyOf(amounts);
        }
    }

    private static final Text WORDS = Text.of("세출예산 이월", "Carrying budget over");

    private final CarryOvers carries;
    private final Lines lines;
    private final Bookkeeping books;

    CarryBudget(CarryOvers carries, Lines lines, Bookkeeping books) {
        this.carries = carries;
        this.lines = lines;
        this.books = books;
    }

    /** Plans a carry-over; says its number. */
    @Transactional
    public Decision<Long> plan(Wanted wanted) {
        var own = books.actingFor(LocalFinance.BUDGET);
        var bound = Optional.ofNullable(wanted.commitment()).flatMap(carries::bound);
        long from = bound.map(CarryOvers.Bound::line).orElse(wanted.line());
        var line =
                lines.locked(List.of(from)).stream()
                        .filter(one -> one.government() == own.id())
                        .filter(one -> one.year() == books.today().getYear())
                        .findFirst()
                        .orElse(null);
        if (line == null) {
            return Decision.refused(CarryRules.NO_LINE);
        }
        var odd = accident(wanted, bound, line);
        if (!odd.isEmpty()) {
            return Decision.refused(odd);
        }
        if (wanted.kind() == Kind.CONTINUING && !goesOn(own.id(), line)) {
            return Decision.refused(CarryRules.NOT_CONTINUING);
        }
        var control = Objects.requireNonNull(line.control(), "locked lines are controlled");
        long free =
                wanted.kind() == Kind.ACCIDENT && bound.isPresent()
                        ? bound.get().left()
                        : control.current() - control.committed() - carries.planned(line.id());
        var reasons = CarryRules.plan(wanted.kind(), wanted.amount(), free, wanted.vote());
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        long id = carries.plan(wanted, line, books.actor(), books.today());
        books.changed("finance.plan-carry", WORDS, "carry-over " + id);
        return Decision.done(id);
    }

    /** Why it is none by accident. */
    private List<Refusal> accident(
            Wanted wanted, Optional<CarryOvers.Bound> bound, BudgetLine line) {
        if (wanted.kind() != Kind.ACCIDENT) {
            return List.of();
        }
        if (wanted.commitment() == null) {
            return CarryRules.accident(wanted.accident(), line.item(), books.today());
        }
        return bound.isEmpty() ? List.of(CarryRules.NO_COMMITMENT) : List.of();
    }

    private boolean goesOn(int government, BudgetLine line) {
        return carries.continuing(government).stream()
                .anyMatch(one -> one.line() == line.id() && one.lastYear() > line.year());
    }

    /** Carries over what was planned, now that the year is over; says the new line. */
    @Transactional
    public Decision<Long> carry(long id) {
        var own = books.actingFor(LocalFinance.BUDGET);
        var carry =
                carries.locked(id)
                        .filter(one -> one.government() == own.id() && !one.carried())
                        .orElse(null);
        if (carry == null) {
            return Decision.refused(CarryRules.NOT_PLANNED);
        }
        var early = CarryRules.timing(carry.year(), books.today());
        if (early != null) {
            return Decision.refused(early);
        }
        var line = lines.locked(List.of(carry.fromLine())).getFirst();
        var control = Objects.requireNonNull(line.control(), "locked lines are controlled");
        long free =
                carry.commitment() == null
                        ? control.current() - control.committed()
                        : carries.bound(carry.commitment())
                                .map(one -> one.left() + carry.amount())
                                .orElse(0L);
        var over = CarryRules.plan(carry.kind(), carry.amount(), free, carry.vote());
        if (!over.isEmpty()) {
            return Decision.refused(over);
        }
        var draft =
                new LineDraft(
                        line.programme(), line.item(), line.office(), LineDraft.Kind.CARRIED, 0);
        long to = lines.enter(own.id(), line.fund(), carry.year() + 1, List.of(draft)).getFirst();
        carries.carry(carry, to, books.actor(), books.today());
        if (carry.commitment() != null) {
            carries.rebind(carry.commitment(), carry.amount(), to);
        }
        books.changed("finance.carry", WORDS, "carry-over " + id);
        return Decision.done(to);
    }

    /** Enters a continuing expenditure that begins this year; says its number. */
    @Transactional
    public Decision<Long> begin(Project project) {
        var own = books.actingFor(LocalFinance.BUDGET);
        var reasons = CarryRules.continuing(project.amounts(), project.vote(), false);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        boolean known =
                lines.find(project.line())
                        .filter(one -> one.government() == own.id())
                        .filter(one -> one.year() == books.today().getYear())
                        .filter(one -> one.programme() != null)
                        .isPresent();
        if (!known) {
            return Decision.refused(CarryRules.NO_LINE);
        }
        long id = carries.enter(own.id(), project, books.actor(), books.today());
        books.changed("finance.begin-continuing", Text.of("계속비", "Continuing"), "continuing " + id);
        return Decision.done(id);
    }

    /** Extends one by the council's vote (Article 42, paragraph 2). */
    @Transactional
    public Decision<Long> extend(long id, List<Long> more, String vote) {
        var own = books.actingFor(LocalFinance.BUDGET);
        var project =
                carries.continuing(own.id()).stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElse(null);
        if (project == null) {
            return Decision.refused(CarryRules.NOT_CONTINUING);
        }
        var all = new java.util.ArrayList<>(project.amounts());
        all.addAll(more);
        var reasons = CarryRules.continuing(all, vote, true);
        if (!reasons.isEmpty() || more.isEmpty()) {
            return Decision.refused(reasons.isEmpty() ? List.of(CarryRules.YEARS) : reasons);
        }
        carries.extend(project, own.id(), more, vote);
        books.changed("finance.extend", Text.of("계속비", "Continuing"), "continuing " + id);
        return Decision.done(id);
    }
}
