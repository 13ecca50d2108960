package org.madang.kernel.documents.verifying;

import java.io.Serial;

/** The file is not what a document of this house looks like. */
final class Malformed extends Exception {
    @Serial private static final long serialVersionUID = 1;

    Malformed(String message) {
        super(message);
    }

    Malformed(String message, Throwable cause) {
        super(message, cause);
    }
}
