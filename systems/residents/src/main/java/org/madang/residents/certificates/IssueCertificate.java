package org.madang.residents.certificates;

import java.util.ArrayList;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.documents.DocumentDraft;
import org.madang.kernel.documents.Documents;
import org.madang.kernel.documents.Documents.IssuedDocument;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.AsOf;
import org.madang.residents.CertificateChoices;
import org.madang.residents.Certificates;
import org.madang.residents.IssueRequest;
import org.madang.residents.IssueResult;
import org.madang.residents.Protections;
import org.madang.residents.Requester;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues a copy of the register (Resident Registration Act, Article 29, paragraph 1) to the
 * resident it is about, or at the counter by an official with the duty. One transaction: read,
 * typeset, sign, store, journal.
 */
@Service
class IssueCertificate implements Certificates {

    private static final Purpose OWN_REQUEST =
            Purpose.of(
                    "residents.own-certificate",
                    Text.of("본인의 등·초본 발급 신청", "You asked for your own certificate"));
    static final Purpose AT_COUNTER =
            Purpose.of(
                    "residents.counter-certificate",
                    Text.of("민원창구 등·초본 발급", "Certificate issued at the counter"));
    private static final Text NOT_YOURS =
            Text.of(
                    "본인 또는 세대원의 등·초본만 발급받을 수 있어요. (주민등록법 제29조)",
                    "You may have certificates only of yourself and your household."
                            + " (Resident Registration Act, Article 29)");
    private static final Text NOT_FOUND =
            Text.of(
                    "발급할 수 있는 주민등록을 찾지 못했습니다.",
                    "There is no registration that a certificate could be issued from.");

    private static final List<String> FACTS =
            List.of(
                    "residents.name",
                    "residents.number",
                    "residents.birth",
                    "residents.sex",
                    "residents.address",
                    "residents.status");

    private final CertificateReading reading;
    private final Issues issues;
    private final Protections protections;
    private final Documents documents;
    private final Journal journal;
    private final Access access;
    private final Mayors mayors;
    private final RegisterClock clock;

    IssueCertificate(
            CertificateReading reading,
            Issues issues,
            Protections protections,
            Documents documents,
            Journal journal,
            Access access,
            Mayors mayors,
            RegisterClock clock) {
        this.reading = reading;
        this.issues = issues;
        this.protections = protections;
        this.documents = documents;
        this.journal = journal;
        this.access = access;
        this.mayors = mayors;
        this.clock = clock;
    }

    @Override
    @Transactional
    public IssuedDocument issue(long residentId, CertificateChoices choices) {
        var actor = access.current();
        var purpose = purpose(actor, residentId);
        var extract = extract(residentId, choices);
        var request = IssueRequest.self(residentId);
        // At home it costs nothing (Enforcement Rule, the table of fees).
        int fee = actor instanceof Actor.Resident ? 0 : request.requester().fee();
        return issued(extract, choices, purpose, draft(extract, choices, request, fee));
    }

    @Override
    @Transactional
    public IssueResult issue(long residentId, CertificateChoices choices, IssueRequest request) {
        access.official(ResidentRegistration.ISSUE);
        var extract = extract(residentId, choices);
        var household = reading.household(residentId, AsOf.on(clock.today()));
        var facts =
                new IssueRules.Facts(
                        residentId,
                        household,
                        choices,
                        request,
                        isBarred(extract, household, request));
        var counted = draft(extract, choices, request, request.requester().fee());
        var reasons = IssueRules.refusals(facts);
        if (!reasons.isEmpty()) {
            // Who was told no, and why, stays written: it may be appealed against.
            issues.refused(counted, reasons.getFirst().words().ko());
            journal.write(refusal(residentId, choices));
            return new IssueResult.Refused(reasons);
        }
        var issued = issued(extract, choices, AT_COUNTER, counted);
        return new IssueResult.Issued(issued.number(), counted.fee());
    }

    /** Article 29, paragraphs 6 to 8: about none on the paper anything is given. */
    private boolean isBarred(Extract extract, List<Long> household, IssueRequest request) {
        var requester = request.requesterId();
        if (requester == null || request.requester() == Requester.SELF) {
            return false;
        }
        var onIt = new ArrayList<>(household);
        onIt.add(extract.holder().id());
        return protections.barsAny(onIt, requester);
    }

    private Issues.Draft draft(
            Extract extract, CertificateChoices choices, IssueRequest request, int fee) {
        return new Issues.Draft(
                choices.kind().code(),
                extract.holder().id(),
                null,
                extract.division(),
                request,
                fee,
                access.current().id());
    }

    private IssuedDocument issued(
            Extract extract, CertificateChoices choices, Purpose purpose, Issues.Draft counted) {
        var actor = access.current();
        var issued = documents.issue(draft(extract, choices, actor), purpose);
        issues.issued(counted, issued.number().value());
        journal.writeAll(entries(actor, purpose.about(issued.number().value()), extract, choices));
        return issued;
    }

    private JournalEntry refusal(long residentId, CertificateChoices choices) {
        return new JournalEntry(
                access.current(),
                AT_COUNTER,
                Deed.REFUSED,
                residentId,
                choices.kind().code(),
                List.of());
    }

    /** What would be issued. */
    DocumentDraft draft(long residentId, CertificateChoices choices) {
        return draft(extract(residentId, choices), choices, access.current());
    }

    private DocumentDraft draft(Extract extract, CertificateChoices choices, Actor actor) {
        var issuer = mayors.of(extract.division());
        return CertificateLayout.draft(extract, choices, issuer, actor.id(), clock.today());
    }

    private Extract extract(long residentId, CertificateChoices choices) {
        return reading.of(residentId, choices, AsOf.on(clock.today()))
                .orElseThrow(() -> new AccessRefused(NOT_FOUND));
    }

    private Purpose purpose(Actor actor, long residentId) {
        return switch (actor) {
            case Actor.Resident resident when resident.residentId() == residentId -> OWN_REQUEST;
            case Actor.Official official when official.has(ResidentRegistration.ISSUE) ->
                    AT_COUNTER;
            default -> throw new AccessRefused(NOT_YOURS);
        };
    }

    /** What was read; that it was issued, the documents block writes itself. */
    private static List<JournalEntry> entries(
            Actor actor, Purpose purpose, Extract extract, CertificateChoices choices) {
        var facts = new ArrayList<>(FACTS);
        if (choices.history() != CertificateChoices.History.NONE) {
            facts.add("residents.history");
        }
        var what = choices.kind().code();
        var holder = extract.holder().id();
        var entries = new ArrayList<JournalEntry>();
        entries.add(new JournalEntry(actor, purpose, Deed.READ, holder, what, facts));
        for (var member : extract.members()) {
            var id = member.person().id();
            if (id != holder) {
                entries.add(new JournalEntry(actor, purpose, Deed.READ, id, what, FACTS));
            }
        }
        return entries;
    }
}
