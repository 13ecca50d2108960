package org.madang.kernel.pages;

import java.io.IOException;
import java.io.Serial;

/** More was sent than the house takes. */
final class BodyTooLarge extends IOException {
    @Serial private static final long serialVersionUID = 1;

    BodyTooLarge() {
        super("the body is larger than the house takes");
    }
}
