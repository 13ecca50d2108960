package org.madang.kernel.documents.signing;

import java.io.Serial;

/** The time-stamp service gave no usable token; nothing was issued, and trying again is safe. */
public final class TimeStampRefused extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    TimeStampRefused(String message) {
        super(message);
    }

    TimeStampRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
