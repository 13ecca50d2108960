package org.madang.residents;

import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.documents.Documents.IssuedDocument;

/** Signed copies of the register, for whoever may have them. */
public interface Certificates {

    /**
     * Issues the certificate of a resident: read, typeset, signed, stored and journaled in one
     * transaction.
     *
     * @throws AccessRefused when the actor is neither that resident nor an official who issues
     *     certificates where the resident lives
     */
    IssuedDocument issue(long residentId, CertificateChoices choices);
}
