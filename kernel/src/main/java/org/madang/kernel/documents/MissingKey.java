package org.madang.kernel.documents;

import java.io.Serial;

/** A key that documents need is not there or not fit; the message tells the operator what to do. */
public final class MissingKey extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    public MissingKey(String message) {
        super(message);
    }

    public MissingKey(String message, Throwable cause) {
        super(message, cause);
    }
}
