package org.madang.finance.banking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.banking.Answer.Line;
import org.madang.finance.banking.Answer.Verdict;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Controls;
import org.madang.finance.budget.Controls.Step;
import org.madang.finance.budget.Lines;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.Governments;
import org.madang.finance.governments.Segregation;
import org.madang.finance.governments.Trail;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.PostDecision;
import org.madang.finance.ledger.PostEntries;
import org.madang.finance.ledger.RuleBook;
import org.madang.finance.spending.Payments;
import org.madang.finance.spending.Payments.Payment;
import org.madang.finance.spending.Payments.State;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the bank's answer and settles what it speaks of: the cashier, never for a payment they
 * ordered or committed (Local Accounting Act, Article 36). A message that comes twice changes
 * nothing; one that speaks of some payments leaves the others as they are; a payment it does not
 * know, or another amount, is counted as unknown and left for people to look at. What goes to
 * another account of the government is in the books of both with one answer (Rule on Accounting
 * Standards, Article 9, paragraph 1).
 */
@Service("financeReceiveAnswer")
public class ReceiveAnswer {

    static final Refusal UNREADABLE =
            Refusal.of(
                    "answer.unreadable",
                    "file",
                    "금고가 보낸 pain.002 또는 camt.053 전문이 아닙니다 (지방회계법 시행령 제63조제2항).",
                    "This is no pain.002 or camt.053 of the bank (Enforcement Decree, Article"
                            + " 63, paragraph 2).");

    /**
     * What came of it.
     *
     * @param again whether the message had come before
     * @param received receipts nobody had ordered, now held as not yet identified
     */
    public record Outcome(
            boolean again, int accepted, int settled, int rejected, int unknown, int received) {}

    private final Files files;
    private final Payments payments;
    private final Controls controls;
    private final Lines lines;
    private final RuleBook rules;
    private final PostEntries posting;
    private final Governments governments;
    private final Trail trail;
    private final Access access;
    private final FinanceClock clock;

    ReceiveAnswer(
            Files files,
            Payments payments,
            Controls controls,
            Lines lines,
            RuleBook rules,
            PostEntries posting,
            Governments governments,
            Trail trail,
            Access access,
            FinanceClock clock) {
        this.files = files;
        this.payments = payments;
        this.controls = controls;
        this.lines = lines;
        this.rules = rules;
        this.posting = posting;
        this.governments = governments;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    /** What the message asks for, sorted. */
    private record Work(
            List<Payment> accepted,
            Map<Payment, Line> paid,
            Map<Payment, Line> rejected,
            List<Line> received,
            int unknown) {}

    /** Takes one message, as text. */
    @Transactional
    public Decision<Outcome> receive(String text) {
        var own = governments.actingFor(LocalFinance.CASH);
        var actor = access.current();
        var both = Segregation.refusal(actor);
        if (both != null) {
            return Decision.refused(both);
        }
        var read = AnswerReader.read(text);
        if (read.isEmpty()) {
            return Decision.refused(UNREADABLE);
        }
        var answer = read.get();
        files.hold(own.id(), answer);
        var earlier = files.earlier(own.id(), answer);
        if (earlier.isPresent()) {
            var then = earlier.get();
            return Decision.done(
                    new Outcome(true, 0, then.settled(), then.rejected(), then.unknown(), 0));
        }
        var work = sorted(own, answer);
        boolean ownOrder =
                work.paid().keySet().stream().anyMatch(one -> isOwn(one, actor))
                        || work.rejected().keySet().stream().anyMatch(one -> isOwn(one, actor));
        return ownOrder
                ? Decision.refused(Segregation.OWN_ORDER)
                : settled(own, answer, text, work);
    }

    private static boolean isOwn(Payment payment, Actor actor) {
        return payment.orderedBy().equals(actor.id()) || payment.committedBy().equals(actor.id());
    }

    private Work sorted(Government own, Answer answer) {
        var named =
                answer.lines().stream()
                        .map(line -> number(line.endToEnd()))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        var known =
                payments.locked(named).stream()
                        .filter(one -> one.government() == own.id())
                        .collect(Collectors.toMap(Payment::endToEnd, one -> one));
        var accepted = new ArrayList<Payment>();
        var paid = new LinkedHashMap<Payment, Line>();
        var rejected = new LinkedHashMap<Payment, Line>();
        var received = new ArrayList<Line>();
        var seen = new HashSet<String>();
        int unknown = 0;
        for (var line : answer.lines()) {
            var payment = known.get(line.endToEnd());
            boolean first = seen.add(line.verdict() + line.endToEnd());
            if (comesFromOwn(payment, line)) {
                continue;
            }
            if (line.verdict() == Verdict.RECEIVED && line.amount() != null) {
                received.add(line);
            } else if (payment == null || !first || !fits(payment, line)) {
                unknown++;
            } else {
                switch (line.verdict()) {
                    case ACCEPTED -> accepted.add(payment);
                    case PAID -> paid.put(payment, line);
                    case REJECTED -> rejected.put(payment, line);
                    case RECEIVED -> unknown++;
                }
            }
        }
        return new Work(accepted, paid, rejected, received, unknown);
    }

    private static boolean isUnderway(Payment payment) {
        return payment.state() == State.SENT || payment.state() == State.ACCEPTED;
    }

    private static Optional<Long> number(String endToEnd) {
        return endToEnd.matches("M\\d{1,18}")
                ? Optional.of(Long.parseLong(endToEnd.substring(1)))
                : Optional.empty();
    }

    /**
     * Whether the bank tells from the side of the account that gets it what it tells as paid from
     * the side of the one that gives: the books have it by the payment, once.
     */
    private static boolean comesFromOwn(@Nullable Payment payment, Line line) {
        return line.verdict() == Verdict.RECEIVED
                && payment != null
                && payment.to() != null
                && (payment.state() == State.PAID || isUnderway(payment))
                && Objects.equals(line.amount(), payment.amount());
    }

    /** Whether the payment is where this line can find it, and of this amount. */
    private static boolean fits(Payment payment, Line line) {
        boolean underway = isUnderway(payment);
        return switch (line.verdict()) {
            case ACCEPTED -> payment.state() == State.SENT;
            case REJECTED -> underway;
            case PAID -> underway && Objects.equals(line.amount(), payment.amount());
            case RECEIVED -> false;
        };
    }

    private Decision<Outcome> settled(Government own, Answer answer, String text, Work work) {
        var drafts = new ArrayList<Draft>();
        work.paid().forEach((one, line) -> drafts.add(draft(one, line, "PAYMENT_SETTLED")));
        work.rejected().forEach((one, line) -> drafts.add(draft(one, line, "PAYMENT_RETURNED")));
        work.received().forEach(line -> drafts.add(unidentified(own, line)));
        drafts.addAll(taken(own, work.paid()));
        var actor = access.current().id();
        if (!drafts.isEmpty()) {
            switch (posting.post(drafts)) {
                case PostDecision.Refused refused -> {
                    return Decision.refused(refused.reasons());
                }
                case PostDecision.Posted posted ->
                        payments.settle(
                                work.paid().keySet().stream().map(Payment::id).toList(),
                                posted.ids().subList(0, work.paid().size()),
                                actor,
                                clock.today());
            }
        }
        if (!work.accepted().isEmpty()) {
            payments.accept(work.accepted().stream().map(Payment::id).toList());
        }
        returned(work, actor);
        files.answered(
                own.id(),
                answer,
                text,
                actor,
                new Files.Receipt(work.paid().size(), work.rejected().size(), work.unknown()));
        trail.changed(
                "finance.settle",
                Text.of("금고 회신 처리", "Settling with the bank"),
                "answer " + answer.kind().name());
        return Decision.done(
                new Outcome(
                        false,
                        work.accepted().size(),
                        work.paid().size(),
                        work.rejected().size(),
                        work.unknown(),
                        work.received().size()));
    }

    /** What could not be paid is owed again and may be ordered again. */
    private void returned(Work work, String actor) {
        var byLine = new LinkedHashMap<Long, Long>();
        work.rejected()
                .forEach((one, line) -> {
                    byLine.merge(one.line(), -one.amount(), Long::sum);
                    payments.reject(one.id(), line.words(), actor, clock.today());
                });
        if (!byLine.isEmpty()) {
            controls.move(Step.PAID, byLine);
        }
    }

    private Draft draft(Payment payment, Line line, String kind) {
        var event = RuleBook.Event.of(kind, "net", payment.amount());
        return Settlement.draft(payment, day(line), event, rules);
    }

    /** What accounts of the government itself get out of what was paid. */
    private List<Draft> taken(Government own, Map<Payment, Line> paid) {
        var taken = new ArrayList<Draft>();
        paid.forEach((payment, line) -> {
            var to = payment.to();
            if (to != null) {
                taken.add(
                        Settlement.taken(
                                payment,
                                to,
                                day(line),
                                revenueLine(own.id(), to, payment.year()),
                                rules));
            }
        });
        return taken;
    }

    /** The line of a budget for what other accounts pass on; null where it has none. */
    private @Nullable Long revenueLine(int government, int fund, int year) {
        return lines.revenues(government, year).stream()
                .filter(one -> one.fund() == fund)
                .filter(one -> one.item() == RevenueItem.FROM_ACCOUNTS.code())
                .map(BudgetLine::id)
                .findFirst()
                .orElse(null);
    }

    private Draft unidentified(Government own, Line line) {
        var event =
                RuleBook.Event.of(
                        "UNIDENTIFIED", "won", Objects.requireNonNullElse(line.amount(), 0L));
        return Draft.of(
                own.id(),
                Funds.GENERAL,
                day(line),
                event.kind(),
                "bank",
                line.words().isBlank() ? "미확인 입금" : line.words(),
                rules.legs(event, Leg.About.NOTHING));
    }

    private LocalDate day(Line line) {
        return Objects.requireNonNullElse(line.day(), clock.today());
    }
}
