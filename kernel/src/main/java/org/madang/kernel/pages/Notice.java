package org.madang.kernel.pages;

import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;
import org.madang.kernel.language.Text;

/** One sentence a person should not miss. */
public record Notice(Kind kind, Text words) implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /** How it concerns the reader; said in words too, never by colour alone. */
    public enum Kind {
        INFO(Text.of("안내", "Note")),
        SUCCESS(Text.of("완료", "Done")),
        WARNING(Text.of("주의", "Warning")),
        DANGER(Text.of("오류", "Problem"));

        private final Text label;

        Kind(Text label) {
            this.label = label;
        }

        Text label() {
            return label;
        }

        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
