package org.madang.kernel.pages;

import java.io.Serial;
import org.madang.kernel.language.Text;

/** A token that makes sending twice do once cannot be taken. Shown as 400, 409 or 422. */
public final class SentBefore extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    /** Why. */
    public enum Kind {
        BAD_KEY(400),
        STILL_RUNNING(409),
        OTHER_CONTENT(422);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final Kind kind;
    private final Text words;

    SentBefore(Kind kind, Text words) {
        super(words.en());
        this.kind = kind;
        this.words = words;
    }

    public Kind kind() {
        return kind;
    }

    public Text words() {
        return words;
    }
}
