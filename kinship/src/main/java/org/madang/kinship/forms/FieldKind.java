package org.madang.kinship.forms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;

/** What may stand in a field. */
public sealed interface FieldKind {
    /** Whether the text is allowed; never called with an empty one. */
    boolean accepts(String text);

    /** Any words. */
    record Words() implements FieldKind {
        @Override
        public boolean accepts(String text) {
            return true;
        }
    }

    /** A day, {@code 2026-03-01}. */
    record Day() implements FieldKind {
        @Override
        public boolean accepts(String text) {
            try {
                LocalDate.parse(text);
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    }

    /** A whole number in a range. */
    record Whole(int least, int most) implements FieldKind {
        @Override
        public boolean accepts(String text) {
            if (!text.matches("\\d{1,6}")) {
                return false;
            }
            int n = Integer.parseInt(text);
            return n >= least && n <= most;
        }
    }

    /** A tooth in the two-digit notation of the FDI: permanent 11 to 48, milk 51 to 85. */
    record Tooth() implements FieldKind {
        @Override
        public boolean accepts(String text) {
            return text.matches("[1-4][1-8]|[5-8][1-5]");
        }
    }

    /** One of a list of codes. */
    record Code(Set<String> codes) implements FieldKind {
        public Code {
            codes = java.util.Collections.unmodifiableSet(new TreeSet<>(codes));
        }

        static Code of(String... codes) {
            return new Code(Set.of(codes));
        }

        @Override
        public boolean accepts(String text) {
            return codes.contains(text);
        }
    }

    Words WORDS = new Words();
    Day DAY = new Day();
}
