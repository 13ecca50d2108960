package org.madang.kiosk.printing;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The paper did not come out; it can be printed again without paying again. */
public final class PrinterFailed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    public PrinterFailed(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
