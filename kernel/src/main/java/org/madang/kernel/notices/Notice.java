package org.madang.kernel.notices;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Something a person is told.
 *
 * @param subject one line; it may leave the house by e-mail, so it names no personal matter
 * @param words what happened and what to do next; read in the inbox only
 * @param link a path of the house where to go on, or null
 * @param reference number of the case or document it speaks of, or null
 */
public record Notice(Text subject, Text words, @Nullable String link, @Nullable String reference) {

    private static final int LONGEST_SUBJECT = 120;

    public Notice {
        if (subject.ko().length() > LONGEST_SUBJECT || subject.en().length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("a subject has at most 120 characters");
        }
        if (link != null && (!link.startsWith("/") || link.startsWith("//"))) {
            throw new IllegalArgumentException("a notice leads to a path of this house");
        }
    }
}
