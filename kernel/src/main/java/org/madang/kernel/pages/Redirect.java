package org.madang.kernel.pages;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Go on to another page of the house (303), with a notice shown there once.
 *
 * @param path absolute path within the house, so nobody is ever sent elsewhere
 */
public record Redirect(String path, @Nullable Notice notice) implements Reply {

    public Redirect {
        if (!isWithin(path)) {
            throw new IllegalArgumentException("not a path of this house: " + path);
        }
    }

    /** Whether a path leads to a page of this house; browsers read // and /\ as another host. */
    static boolean isWithin(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c != '\\' && c != 0x7F);
    }

    public static Redirect to(String path) {
        return new Redirect(path, null);
    }

    public Redirect saying(Notice.Kind kind, Text words) {
        return new Redirect(path, new Notice(kind, words));
    }

    public Redirect saying(Text success) {
        return saying(Notice.Kind.SUCCESS, success);
    }
}
