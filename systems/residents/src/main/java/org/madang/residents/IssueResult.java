package org.madang.residents;

import java.util.List;
import org.madang.kernel.documents.DocumentNumber;

/** What became of a request for a paper. */
public sealed interface IssueResult {

    /**
     * It was issued.
     *
     * @param fee won
     */
    record Issued(DocumentNumber number, int fee) implements IssueResult {}

    /** It is not given, for these reasons, which are told in writing (Article 29, paragraph 5). */
    record Refused(List<Refusal> reasons) implements IssueResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
