package org.madang.kernel.documents;

import java.net.URI;
import java.time.Instant;

/**
 * What makes a draft a document: its number, the moment, and where it can be checked.
 *
 * @param verifyAddress the public page; the number is added as its last step
 * @param demo true when the keys are those of the demo, which the document then says of itself
 */
public record Issuance(DocumentNumber number, Instant issuedAt, URI verifyAddress, boolean demo) {

    /** The address in the QR code. */
    public String link() {
        return verifyAddress + "/" + number;
    }
}
