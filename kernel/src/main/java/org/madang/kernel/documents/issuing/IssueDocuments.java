package org.madang.kernel.documents.issuing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.digests.Sha256;
import org.madang.kernel.documents.DocumentDraft;
import org.madang.kernel.documents.DocumentNumber;
import org.madang.kernel.documents.DocumentPress;
import org.madang.kernel.documents.DocumentVerifier;
import org.madang.kernel.documents.Documents;
import org.madang.kernel.documents.Issuance;
import org.madang.kernel.documents.Verification;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one implementation of {@link Documents}. */
public class IssueDocuments implements Documents {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_DRAWS = 5;
    private static final Purpose FETCH =
            Purpose.of("documents.fetch", Text.of("발급 문서 다시 받기", "Fetching a document again"));
    private static final Purpose WITHDRAW =
            Purpose.of("documents.withdraw", Text.of("문서 효력 정지", "Withdrawing a document"));

    /**
     * Where documents are issued.
     *
     * @param verifyAddress printed on each
     */
    public record Place(URI verifyAddress, boolean demo) {}

    private final DocumentPress press;
    private final DocumentVerifier verifier;
    private final DocumentRows rows;
    private final Access access;
    private final Journal journal;
    private final HouseClock clock;
    private final Place place;
    private final RandomGenerator random;

    public IssueDocuments(
            DocumentPress press,
            DocumentVerifier verifier,
            DocumentRows rows,
            Access access,
            Journal journal,
            HouseClock clock,
            Place place,
            RandomGenerator random) {
        this.press = press;
        this.verifier = verifier;
        this.rows = rows;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
        this.place = place;
        this.random = random;
    }

    @Override
    public IssuedDocument issue(DocumentDraft draft, Purpose purpose) {
        demandTransaction();
        // PDF and PostgreSQL keep seconds and microseconds: the same moment stands everywhere.
        var now = clock.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var issued = kept(draft, now);
        journal.write(
                new JournalEntry(
                        access.current(),
                        purpose.about(issued.number().value()),
                        Deed.ISSUE,
                        draft.subject(),
                        draft.kind(),
                        List.of("document")));
        return issued;
    }

    /**
     * Numbers are drawn, and of half a million documents on one day some two draw the same: the
     * later one is made again under another number.
     */
    private IssuedDocument kept(DocumentDraft draft, Instant now) {
        var day = LocalDate.ofInstant(now, clock.clock().getZone());
        for (int i = 0; i < MOST_DRAWS; i++) {
            var number = DocumentNumber.draw(day, random);
            var issuance = new Issuance(number, now, place.verifyAddress(), place.demo());
            var pressed = press.press(draft, issuance);
            var issued = new IssuedDocument(number, now, pressed.bytes(), pressed.unshown());
            if (rows.add(draft, issued, Sha256.of(pressed.bytes()))) {
                return issued;
            }
        }
        throw new IllegalStateException("no free document number was drawn");
    }

    @Override
    public Optional<DocumentRecord> find(DocumentNumber number) {
        return rows.find(number);
    }

    @Override
    @Transactional
    public Optional<byte[]> fetch(DocumentNumber number) {
        var actor = access.current();
        var kept = rows.file(number);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var file = kept.get();
        boolean isSubject =
                actor instanceof Actor.Resident(long id)
                        && file.subject() != null
                        && id == file.subject();
        boolean mayRead = isSubject || file.owner().equals(actor.id());
        var purpose = FETCH.about(number.value());
        var deed = mayRead ? Deed.READ : Deed.REFUSED;
        var entry =
                new JournalEntry(
                        actor, purpose, deed, file.subject(), file.kind(), List.of("document"));
        if (!mayRead) {
            journal.writeApart(entry);
            return Optional.empty();
        }
        journal.write(entry);
        return Optional.of(file.bytes());
    }

    @Override
    public List<DocumentRecord> mine() {
        var actor = access.current();
        return actor instanceof Actor.Visitor ? List.of() : rows.of(actor.id());
    }

    @Override
    public boolean withdraw(DocumentNumber number, String why) {
        demandTransaction();
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has 1 to 200 characters");
        }
        var now = clock.clock().instant();
        var subject = rows.withdraw(number, now, why);
        subject.ifPresent(resident ->
                journal.write(
                        new JournalEntry(
                                access.current(),
                                WITHDRAW.about(number.value()),
                                Deed.CHANGE,
                                resident.orElse(null),
                                "documents.withdraw",
                                List.of("document"))));
        return subject.isPresent();
    }

    @Override
    public Verification verify(byte[] file) {
        return switch (verifier.verify(file)) {
            case Verification.Authentic(var document) -> {
                var kept = rows.find(document.number());
                if (kept.isEmpty()) {
                    // Signed, but restored from before the row: the signature alone still holds.
                    yield new Verification.Authentic(document);
                }
                if (!kept.get().sha256().equals(document.sha256())) {
                    yield new Verification.Altered(Verification.Reason.CONTENT);
                }
                var when = kept.get().withdrawnAt();
                var why = kept.get().withdrawnWhy();
                yield when == null || why == null
                        ? new Verification.Authentic(document)
                        : new Verification.Withdrawn(document, when, why);
            }
            case Verification other -> other;
        };
    }

    private static void demandTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a document is issued with what it speaks of: begin a transaction");
        }
    }
}
