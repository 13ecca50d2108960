package org.madang.kernel.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;

/** Issues documents and keeps them. */
public interface Documents {

    /**
     * Issues a document in the caller's transaction: typesets, signs, stores, and writes the
     * journal entry of the issue. Whoever asks is who {@link org.madang.kernel.access.Access} says.
     *
     * @throws IllegalStateException when no transaction is running
     * @throws MissingKey when there is no key for the issuer
     */
    IssuedDocument issue(DocumentDraft draft, Purpose purpose);

    /** Issues a document that its subject asked for. */
    default IssuedDocument issue(DocumentDraft draft) {
        return issue(
                draft,
                Purpose.of("documents.issue", Text.of("{0} 발급", "Issue: {0}").with(draft.name())));
    }

    /** What was kept under a number; anybody who holds the number may know it. */
    Optional<DocumentRecord> find(DocumentNumber number);

    /**
     * The file again, for the actor it was issued to and for the resident it speaks of; empty for
     * everybody else, as if there were none. The reading is journaled.
     */
    Optional<byte[]> fetch(DocumentNumber number);

    /** The latest documents issued to the actor now asking, newest first; at most a hundred. */
    List<DocumentRecord> mine();

    /**
     * Takes a document back in the caller's transaction. The caller decides who may.
     *
     * @param why what a person who checks the document is told, at most 200 characters
     * @return false when there is no such document or it was withdrawn before
     */
    boolean withdraw(DocumentNumber number, String why);

    /**
     * Verifies a file by its bytes and by the store: whether its issuer has withdrawn it.
     *
     * @return never null, whatever the bytes are
     */
    Verification verify(byte[] file);

    /**
     * A document just issued.
     *
     * @param file the signed PDF, not to be changed
     * @param unshown characters no font has, as {@code U+91D1}; boxes stand in their place
     */
    record IssuedDocument(
            DocumentNumber number, Instant issuedAt, byte[] file, List<String> unshown) {}

    /**
     * What is kept of a document, without the file.
     *
     * @param sha256 of the file, hexadecimal
     * @param withdrawnAt when its issuer took it back, or null
     */
    record DocumentRecord(
            DocumentNumber number,
            String kind,
            Text name,
            Text issuer,
            Instant issuedAt,
            String sha256,
            List<DocumentDraft.PublicFact> facts,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnWhy) {}
}
