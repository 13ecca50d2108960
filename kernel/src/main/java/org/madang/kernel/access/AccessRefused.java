package org.madang.kernel.access;

import java.io.Serial;
import org.madang.kernel.language.Text;

/** The actor may not do this. Shown as 403 with the reason, and journaled. */
public final class AccessRefused extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final Text reason;

    public AccessRefused(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }
}
