package org.madang.kiosk.issuing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.documents.Documents;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.payments.FeeRequest;
import org.madang.kernel.payments.Payments;
import org.madang.kiosk.machines.Machine;
import org.madang.kiosk.machines.Machines;
import org.madang.kiosk.machines.Token;
import org.madang.kiosk.pins.Pins;
import org.madang.kiosk.printing.Printer;
import org.madang.kiosk.printing.PrinterFailed;
import org.madang.residents.CertificateChoices;
import org.madang.residents.CertificateKind;
import org.madang.residents.Certificates;
import org.madang.residents.ResidentNumber;
import org.madang.residents.ResidentRecord;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Residents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps at a machine (Civil Petitions Treatment Act, Article 28). Each step may be sent twice,
 * as when the network was gone in between: it is done once, and its outcome found again.
 */
@Service
class IssueAtMachine {

    static final Purpose IDENTIFY =
            Purpose.of(
                    "kiosk.identify", Text.of("무인민원발급기 본인 확인", "Showing who you are at a machine"));

    /** Wrong numbers before the screen is wiped. */
    static final int GUESSES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(IssueAtMachine.class);
    private static final Set<String> DUTIES = Set.of(ResidentRegistration.READ.code());

    private final Visits visits;
    private final Papers papers;
    private final Machines machines;
    private final Pins pins;
    private final Residents residents;
    private final Certificates certificates;
    private final Documents documents;
    private final Payments payments;
    private final Printer printer;
    private final Journal journal;
    private final Access access;
    private final TransactionTemplate transaction;
    private final int fee;

    IssueAtMachine(
            Visits visits,
            Papers papers,
            Machines machines,
            Pins pins,
            Residents residents,
            Certificates certificates,
            Documents documents,
            Payments payments,
            Printer printer,
            Journal journal,
            Access access,
            PlatformTransactionManager transactions,
            @Value("${madang.kiosk.fee:200}") int fee) {
        this.visits = visits;
        this.papers = papers;
        this.machines = machines;
        this.pins = pins;
        this.residents = residents;
        this.certificates = certificates;
        this.documents = documents;
        this.payments = payments;
        this.printer = printer;
        this.journal = journal;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
        this.fee = fee;
    }

    /** How showing who one is went. */
    enum Shown {
        YES,
        NO,
        /** Too many wrong numbers: the screen is wiped. */
        ENOUGH
    }

    /** What a person holds at the end of a step. */
    record Standing(Visit visit, @Nullable Paper paper) {}

    Token begin(Machine machine, CertificateKind kind, boolean unhurried) {
        return as(machine, () -> visits.begin(machine.id(), kind, unhurried));
    }

    /** Where the visit stands; none when there is none or it stood too long. */
    Optional<Standing> standing(Machine machine, Token token) {
        return as(
                machine,
                () ->
                        visits.touch(machine.id(), token)
                                .map(visit -> new Standing(visit, paper(visit))));
    }

    private @Nullable Paper paper(Visit visit) {
        return visit.paperId() == null ? null : papers.lock(visit.paperId()).orElse(null);
    }

    /**
     * The resident number and the PIN together show who stands there; which was wrong stays open.
     */
    Shown identify(Machine machine, Token token, ResidentNumber number, String pin) {
        var found =
                as(
                        machine,
                        () ->
                                residents
                                        .byNumber(number, IDENTIFY)
                                        .filter(person -> person.status().living())
                                        .map(ResidentRecord::id));
        var id = found.orElse(null);
        boolean right = access.as(machine.actor(DUTIES), () -> pins.matches(id, pin));
        return as(
                machine,
                () -> {
                    var visit = visits.touch(machine.id(), token).orElse(null);
                    if (visit == null) {
                        return Shown.ENOUGH;
                    }
                    if (right && id != null) {
                        visits.identified(token, id);
                        return Shown.YES;
                    }
                    refused(machine, id);
                    if (visit.failed() + 1 >= GUESSES) {
                        visits.end(token);
                        return Shown.ENOUGH;
                    }
                    visits.failed(token);
                    return Shown.NO;
                });
    }

    private void refused(Machine machine, @Nullable Long residentId) {
        journal.writeApart(
                new JournalEntry(
                        machine.actor(DUTIES),
                        IDENTIFY,
                        Deed.REFUSED,
                        residentId,
                        "kiosk.identify",
                        List.of()));
    }

    /** Asks for the paper and its fee, once a visit. */
    void choose(Machine machine, Token token, CertificateChoices choices) {
        as(
                machine,
                () -> {
                    var visit = visits.touch(machine.id(), token).orElse(null);
                    if (visit == null || visit.residentId() == null || visit.paperId() != null) {
                        return false;
                    }
                    long paper = papers.ask(machine, visit.residentId(), choices, fee);
                    visits.asked(token, paper);
                    if (fee > 0) {
                        papers.charged(paper, charge(paper, visit.residentId(), choices));
                    }
                    return true;
                });
    }

    private long charge(long paper, long residentId, CertificateChoices choices) {
        return payments.request(
                        new FeeRequest(
                                "kiosk:" + paper,
                                new Actor.Resident(residentId).id(),
                                fee,
                                Text.of("{0} (무인민원발급기)", "{0} (certificate machine)")
                                        .with(choices.kind().word()),
                                "kiosk-" + paper,
                                "/kiosk"))
                .id();
    }

    /**
     * Takes the money and issues the paper, then prints it. What cannot be issued is paid back.
     *
     * @param means CASH or CARD
     * @param receipt the machine's own number of the taking
     */
    void pay(Machine machine, Token token, String means, String receipt) {
        try {
            as(machine, () -> paid(machine, token, means, receipt));
        } catch (AccessRefused refused) {
            LOG.info("Machine {} could not issue a paper", machine.id());
            as(machine, () -> givenBack(machine, token));
        }
        print(machine, token);
    }

    private boolean paid(Machine machine, Token token, String means, String receipt) {
        var paper = visits.touch(machine.id(), token).map(this::paper).orElse(null);
        if (paper == null || paper.state() != Paper.State.UNPAID) {
            return false;
        }
        if (paper.paymentId() != null && !payments.take(paper.paymentId(), means, receipt)) {
            return false;
        }
        var issued =
                access.as(
                        new Actor.Resident(paper.residentId()),
                        () -> certificates.issue(paper.residentId(), paper.choices()));
        papers.issued(paper.id(), means, issued.number());
        return true;
    }

    /** The money was never booked: the transaction that took it was undone, and the slot opens. */
    private boolean givenBack(Machine machine, Token token) {
        var paper = visits.touch(machine.id(), token).map(this::paper).orElse(null);
        if (paper != null && paper.state() == Paper.State.UNPAID) {
            if (paper.paymentId() != null) {
                payments.withdraw(paper.paymentId());
            }
            papers.end(paper.id(), Paper.State.FAILED, "refused");
        }
        return true;
    }

    /** Prints what is issued and not yet out; again where the printer failed, at no further fee. */
    void print(Machine machine, Token token) {
        as(
                machine,
                () -> {
                    var paper = visits.touch(machine.id(), token).map(this::paper).orElse(null);
                    if (paper == null
                            || paper.state() != Paper.State.ISSUED
                            || paper.document() == null) {
                        return false;
                    }
                    var number = paper.document();
                    var pdf =
                            access.as(
                                    new Actor.Resident(paper.residentId()),
                                    () -> documents.fetch(number).orElseThrow());
                    try {
                        int pages = printer.print(machine, number.value(), pdf);
                        machines.used(machine.id(), pages);
                        papers.end(paper.id(), Paper.State.PRINTED, null);
                    } catch (PrinterFailed failed) {
                        LOG.warn(
                                "Machine {} does not print: {}", machine.id(), failed.getMessage());
                    }
                    return true;
                });
    }

    /** Wipes the screen. A paper that nobody paid for is given up. */
    void end(Machine machine, Token token) {
        as(
                machine,
                () -> {
                    var paper = visits.touch(machine.id(), token).map(this::paper).orElse(null);
                    if (paper != null && paper.state() == Paper.State.UNPAID) {
                        if (paper.paymentId() != null) {
                            payments.withdraw(paper.paymentId());
                        }
                        papers.end(paper.id(), Paper.State.LEFT, null);
                    }
                    visits.end(token);
                    return true;
                });
    }

    private <T> T as(Machine machine, Supplier<T> work) {
        return access.as(
                machine.actor(DUTIES),
                () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
