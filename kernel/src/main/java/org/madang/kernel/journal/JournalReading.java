package org.madang.kernel.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Duty;
import org.madang.kernel.language.Text;

/** Reads the journal: residents what is about them, auditors what they give a reason for. */
public interface JournalReading {

    /** Reading the entries about anybody. Held by few: it shows who was interested in whom. */
    Duty AUDIT = new Duty("journal.audit", Text.of("감사 기록 조회", "Audit of the journal"));

    /** Entries on one page of a list. */
    int PER_PAGE = 20;

    /**
     * Which entries about oneself.
     *
     * @param from written at this moment or later, or null
     * @param until written before this moment, or null
     * @param deed only these, or null
     * @param page from 1
     */
    record Wanted(@Nullable Instant from, @Nullable Instant until, @Nullable Deed deed, long page) {

        public static final Wanted NEWEST = new Wanted(null, null, null, 1);

        public Wanted {
            if (page < 1 || page > 1_000_000) {
                throw new IllegalArgumentException("pages are counted from 1 to a million");
            }
        }
    }

    /**
     * Which entries an auditor asks for; at least one of subject, actor and from.
     *
     * @param subject about this resident, or null
     * @param actor by this actor, as {@link org.madang.kernel.access.Actor#id}, or null
     */
    record Inquiry(@Nullable Long subject, @Nullable String actor, Wanted wanted) {

        public Inquiry {
            if (subject == null && actor == null && wanted.from() == null) {
                throw new IllegalArgumentException("an audit asks for something");
            }
        }
    }

    /**
     * An entry in words.
     *
     * @param who the actor, officials with their office
     * @param why the purpose
     * @param reference number of the case or document, or null
     * @param what the use case
     * @param facts what was seen or changed
     * @param index its place in the signed tree; null until it is sealed, within seconds
     */
    record Line(
            long id,
            Instant at,
            String actor,
            Text who,
            Text why,
            @Nullable String reference,
            Deed deed,
            @Nullable Long subject,
            Text what,
            List<Text> facts,
            @Nullable Long index) {}

    /**
     * One page of a list, newest first.
     *
     * @param total entries on all pages
     */
    record Listing(List<Line> lines, long total, long page, long pages) {}

    /**
     * What is about the resident now asking.
     *
     * @throws org.madang.kernel.access.AccessRefused when it is not a resident
     */
    Listing mine(Wanted wanted);

    /**
     * What an auditor asks for; the question itself goes into the journal.
     *
     * @throws org.madang.kernel.access.AccessRefused without the duty {@link #AUDIT}
     */
    Listing audit(Inquiry inquiry, Purpose purpose);

    /** What the house last signed; empty before the first entry. */
    Optional<Seal> latest();

    /**
     * A signed checkpoint.
     *
     * @param size entries in the tree
     * @param root its root hash, Base64
     * @param note the signed note itself
     * @param keys public keys to check it with
     */
    record Seal(long size, String root, Instant at, String note, List<String> keys) {}

    /**
     * A file that proves that an entry stands in the journal, to be checked by {@link
     * JournalVerifier}; empty when there is no such entry, it is not sealed yet, or it is about
     * somebody else.
     */
    Optional<String> inclusionProof(long entryId);

    /**
     * A file that proves that the journal of one signed size begins with that of an earlier one;
     * empty when one of the sizes was never signed.
     */
    Optional<String> consistencyProof(long earlier, long size);
}
