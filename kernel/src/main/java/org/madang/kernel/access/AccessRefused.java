package org.madang.kernel.access;

import java.io.Serial;
import org.madang.kernel.language.Text;

/** The actor may not do this. Shown as 403 with the reason, and journaled. */
public final class AccessRefused extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final Text reason;
    private final boolean witnessed;

    public AccessRefused(Text reason) {
        this(reason, false);
    }

    private AccessRefused(Text reason, boolean witnessed) {
        super(reason.en());
        this.reason = reason;
        this.witnessed = witnessed;
    }

    /**
     * A refusal that a use case has journaled itself, with more than a path tells: once is enough.
     */
    public static AccessRefused witnessed(Text reason) {
        return new AccessRefused(reason, true);
    }

    public boolean isWitnessed() {
        return witnessed;
    }

    public Text reason() {
        return reason;
    }
}
