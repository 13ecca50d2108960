package org.madang.kernel.access.signin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.madang.kernel.access.PublicPaths;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one table of who may come in where: first the paths that were opened to all, then the areas
 * of residents, officials and the API. A path that is in no line is closed.
 */
final class Zones {

    /** Open in every house; blocks and systems add their own {@link PublicPaths}. */
    private static final PublicPaths HOUSE =
            PublicPaths.of(
                    "/",
                    "/sign-in",
                    "/sign-in/**",
                    "/verify",
                    "/verify/**",
                    "/systems",
                    "/systems/**",
                    "/assets/**",
                    "/webjars/**",
                    "/favicon.ico",
                    "/robots.txt",
                    "/error",
                    "/statistics",
                    "/statistics/**",
                    "/api/openapi.json",
                    "/api/statistics/**",
                    "/api/places/**",
                    "/api/documents/verify",
                    "/api/documents/verify/**",
                    "/api/journal/checkpoints/**",
                    "/api/journal/proofs/**");

    private record Line(PathPattern pattern, Zone zone) {}

    private final List<Line> table = new ArrayList<>();
    private final List<PathPattern> withoutToken = new ArrayList<>();

    Zones(Collection<PublicPaths> contributed) {
        open(HOUSE);
        contributed.forEach(this::open);
        add("/security", Zone.SIGNED_IN);
        add("/security/**", Zone.SIGNED_IN);
        add("/my", Zone.RESIDENT);
        add("/my/**", Zone.RESIDENT);
        add("/desk", Zone.OFFICIAL);
        add("/desk/**", Zone.OFFICIAL);
        add("/api/**", Zone.API);
    }

    Zone of(String path) {
        var container = PathContainer.parsePath(path);
        return table.stream()
                .filter(line -> line.pattern().matches(container))
                .map(Line::zone)
                .findFirst()
                .orElse(Zone.NOWHERE);
    }

    boolean needsToken(String path) {
        var container = PathContainer.parsePath(path);
        return withoutToken.stream().noneMatch(pattern -> pattern.matches(container));
    }

    static boolean isApi(String path) {
        return path.startsWith("/api/");
    }

    private void open(PublicPaths paths) {
        paths.patterns().forEach(pattern -> add(pattern, Zone.PUBLIC));
        paths.withoutToken()
                .forEach(path -> withoutToken.add(PathPatternParser.defaultInstance.parse(path)));
    }

    private void add(String pattern, Zone zone) {
        table.add(new Line(PathPatternParser.defaultInstance.parse(pattern), zone));
    }
}
