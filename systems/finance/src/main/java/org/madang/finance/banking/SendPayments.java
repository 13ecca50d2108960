package org.madang.finance.banking;

import java.util.ArrayList;
import java.util.List;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.Governments;
import org.madang.finance.governments.Segregation;
import org.madang.finance.governments.Trail;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.PostDecision;
import org.madang.finance.ledger.PostEntries;
import org.madang.finance.ledger.RuleBook;
import org.madang.finance.spending.Parties;
import org.madang.finance.spending.Payments;
import org.madang.finance.spending.Payments.Payment;
import org.madang.finance.spending.Payments.State;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends payment orders to the bank in one file (Enforcement Decree of the Local Accounting Act,
 * Article 37). A payment is in one file only: the file, the state of its payments and their
 * postings are one transaction, and a process that dies has sent all or nothing.
 */
@Service("financeSendPayments")
public class SendPayments {

    static final Refusal NOTHING =
            Refusal.of(
                    "send.nothing",
                    null,
                    "보낼 지급명령이 없거나 이미 보낸 것이 섞여 있습니다 (지방회계법 제32조).",
                    "There is nothing to send, or some of it was sent already (Local Accounting"
                            + " Act, Article 32).");

    /** A file that was sent. */
    public record Sent(long file, int payments) {}

    private final Files files;
    private final Payments payments;
    private final Parties parties;
    private final Funds funds;
    private final RuleBook rules;
    private final PostEntries posting;
    private final Governments governments;
    private final Trail trail;
    private final Access access;
    private final FinanceClock clock;

    SendPayments(
            Files files,
            Payments payments,
            Parties parties,
            Funds funds,
            RuleBook rules,
            PostEntries posting,
            Governments governments,
            Trail trail,
            Access access,
            FinanceClock clock) {
        this.files = files;
        this.payments = payments;
        this.parties = parties;
        this.funds = funds;
        this.rules = rules;
        this.posting = posting;
        this.governments = governments;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    /** Sends ordered payments of one account by type. */
    @Transactional
    public Decision<Sent> send(List<Long> ids) {
        var own = governments.actingFor(LocalFinance.ORDER);
        var both = Segregation.refusal(access.current());
        if (both != null) {
            return Decision.refused(both);
        }
        var held =
                payments.locked(ids).stream()
                        .filter(one -> one.government() == own.id())
                        .filter(one -> one.state() == State.ORDERED)
                        .toList();
        if (held.isEmpty()
                || held.size() != ids.size()
                || held.stream().map(Payment::fund).distinct().count() > 1) {
            return Decision.refused(NOTHING);
        }
        var drafts = new ArrayList<Draft>();
        held.forEach(one -> drafts.add(draft(one)));
        return switch (posting.post(drafts)) {
            case PostDecision.Refused refused -> Decision.refused(refused.reasons());
            case PostDecision.Posted _ -> Decision.done(sent(own, held));
        };
    }

    private Sent sent(Government own, List<Payment> held) {
        long id = files.next();
        var fund = funds.one(own.id(), held.getFirst().fund());
        var today = clock.today();
        var message = "MADANG-%d-%d".formatted(own.id(), id);
        var head =
                new CreditTransfers.Head(
                        message, clock.clock().instant(), today, own.name().ko(), fund);
        var accounts = parties.accounts(held.stream().map(Payment::party).distinct().toList());
        files.keep(
                new Files.PaymentFile(
                        id,
                        own.id(),
                        fund.number(),
                        message,
                        access.current().id(),
                        clock.clock().instant(),
                        today,
                        held.size(),
                        held.stream().mapToLong(Payment::amount).sum(),
                        CreditTransfers.write(head, held, accounts)));
        payments.send(held.stream().map(Payment::id).toList(), id);
        trail.changed("finance.send", Text.of("금고 전송", "Sending to the bank"), "file " + id);
        return new Sent(id, held.size());
    }

    private Draft draft(Payment payment) {
        var event = RuleBook.Event.of("PAYMENT_SENT", "net", payment.amount());
        return Settlement.draft(payment, clock.today(), event, rules);
    }
}
