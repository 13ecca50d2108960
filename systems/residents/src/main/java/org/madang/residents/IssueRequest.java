package org.madang.residents;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a paper, and on what ground.
 *
 * @param requesterId the requester in the register; null where they are an office, a company, or
 *     the ground needs no number
 * @param name of the person or office
 * @param purpose what it is for
 * @param evidence what proves the ground: a mandate, a court's order, the contract
 */
public record IssueRequest(
        Requester requester,
        @Nullable Long requesterId,
        String name,
        String purpose,
        String evidence) {

    /** What may be left out is empty. */
    public IssueRequest {
        name = Optional.ofNullable(name).orElse("").strip();
        purpose = Optional.ofNullable(purpose).orElse("").strip();
        evidence = Optional.ofNullable(evidence).orElse("").strip();
    }

    /** The person themselves, whose identity was checked. */
    public static IssueRequest self(long residentId) {
        return new IssueRequest(Requester.SELF, residentId, "", "", "");
    }
}
