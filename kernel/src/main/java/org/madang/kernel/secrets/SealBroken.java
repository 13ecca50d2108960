package org.madang.kernel.secrets;

import java.io.Serial;

/** A sealed value does not open: altered, of another context, or sealed with an unknown key. */
public final class SealBroken extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    SealBroken(String message) {
        super(message);
    }

    SealBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
