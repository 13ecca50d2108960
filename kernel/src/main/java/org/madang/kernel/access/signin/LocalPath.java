package org.madang.kernel.access.signin;

import java.util.Optional;

/**
 * A path of this house with its query, safe to redirect to: whatever a link says, a person who
 * signs in here stays here.
 */
public record LocalPath(String path) {

    private static final int LONGEST = 2_000;

    public LocalPath {
        if (!isLocal(path)) {
            throw new IllegalArgumentException("not a path of this house");
        }
    }

    static Optional<LocalPath> of(String text) {
        return isLocal(text) ? Optional.of(new LocalPath(text)) : Optional.empty();
    }

    /** The path without its query. */
    String withoutQuery() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /**
     * Browsers read {@code //host}, {@code /\host} and either of them with tabs or line ends in
     * between as another site.
     */
    private static boolean isLocal(String text) {
        return text.startsWith("/")
                && !text.startsWith("//")
                && text.length() <= LONGEST
                && text.indexOf('\\') < 0
                && text.chars().noneMatch(Character::isISOControl);
    }
}
