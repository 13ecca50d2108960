package org.madang.residents;

import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.documents.Documents.IssuedDocument;

/** Signed copies of the register, for whoever may have them. */
public interface Certificates {

    /**
     * Issues the certificate of a resident to themselves: read, typeset, signed, stored, counted
     * and journaled in one transaction.
     *
     * @throws AccessRefused when the actor is neither that resident nor an official who issues
     *     certificates where the resident lives
     */
    IssuedDocument issue(long residentId, CertificateChoices choices);

    /**
     * Issues it at the counter to whoever may have it, or says why not.
     *
     * @throws AccessRefused when the actor does not issue certificates where the resident lives
     */
    IssueResult issue(long residentId, CertificateChoices choices, IssueRequest request);
}
