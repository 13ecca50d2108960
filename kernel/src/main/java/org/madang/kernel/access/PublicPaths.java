package org.madang.kernel.access;

import java.util.List;

/**
 * Paths that anybody may visit without signing in, as patterns such as {@code /statistics/**}. A
 * system that has public pages contributes one as a bean; every other path is closed by default.
 *
 * @param withoutToken those of them whose forms need no CSRF token, because they change nothing but
 *     how this browser shows pages
 */
public record PublicPaths(List<String> patterns, List<String> withoutToken) {

    public PublicPaths {
        patterns = List.copyOf(patterns);
        withoutToken = List.copyOf(withoutToken);
        for (var pattern : patterns) {
            if (!pattern.startsWith("/")
                    || pattern.matches("/\\*{1,2}|/(my|desk|api|security)(/\\*{1,2})?")) {
                throw new IllegalArgumentException("would open more than a page: " + pattern);
            }
        }
        if (!patterns.containsAll(withoutToken)) {
            throw new IllegalArgumentException("only a public path can do without a token");
        }
    }

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns), List.of());
    }

    public PublicPaths withoutToken(String... paths) {
        return new PublicPaths(patterns, List.of(paths));
    }
}
