package org.madang.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madang.kernel.demo.DemoRoom;
import org.madang.kernel.demo.DemoSignIn;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Follows the links of the house as each person of the demo would, and looks at every kind of page:
 * none is a dead end, none is out of a screen reader's reach, none scrolls sideways on a phone.
 */
class EveryPageTest extends Journey {

    /** Of pages that differ only in a number, so many are looked at. */
    private static final int OF_A_KIND = 1;

    private static final int MOST = 150;

    private static final Pattern ANCHOR = Pattern.compile("<a [^>]*href=\"([^\"#]+)[^>]*>");

    private static final int DESKTOP = 1280;

    /** Names of the tables that are cut off; one against all others (a matrix) may be wider. */
    private static final String CUT =
            """
            [...document.querySelectorAll('.table-frame:has(> table.table)')]
                .filter(frame => frame.querySelectorAll('thead th').length <= 8)
                .filter(frame => frame.scrollWidth > frame.clientWidth + 1)
                .map(frame => frame.querySelector('caption')?.textContent ?? '?')
                .join(', ')
            """;

    /** What is fetched and not opened. */
    private static final Pattern FILE =
            Pattern.compile("\\.(csv|jsonl?|xml|pdf|txt|zip)(\\?|$)|/(file|proof|export)(\\?|$)");

    @Autowired List<DemoRoom> rooms;

    static Stream<String> people() {
        return Stream.of("a visitor", "residents", "officials");
    }

    private List<@Nullable String> players(String who) {
        var names = new ArrayList<@Nullable String>();
        if (who.equals("a visitor")) {
            names.add(null);
            return names;
        }
        var kind = who.equals("residents") ? DemoSignIn.Kind.RESIDENT : DemoSignIn.Kind.OFFICIAL;
        rooms.stream()
                .flatMap(room -> room.signIns().stream())
                .filter(signIn -> signIn.kind() == kind)
                .map(DemoSignIn::username)
                .forEach(names::add);
        return names;
    }

    @ParameterizedTest
    @MethodSource("people")
    void no_page_that_someone_can_reach_is_broken(String who) {
        var faults = new LinkedHashSet<String>();
        var seen = new HashSet<String>();
        for (var player : players(who)) {
            // What several people share is looked at once; what only one of them sees, is, too.
            var page = openOnPhone("ko-KR");
            if (player != null) {
                signIn(page, player);
            }
            walk(
                    page,
                    player == null ? "visitor" : player,
                    who.equals("officials") ? "/my" : "/desk",
                    seen,
                    faults);
        }
        assertThat(faults).isEmpty();
        assertThat(seen).hasSizeGreaterThan(3);
    }

    @Test
    void the_readme_names_everyone_a_newcomer_can_sign_in_as() throws IOException {
        var readme = Files.readString(Path.of("..", "README.md"));
        var signIns = rooms.stream().flatMap(room -> room.signIns().stream()).toList();
        assertThat(signIns).hasSizeGreaterThan(10);
        assertThat(signIns)
                .allSatisfy(one -> assertThat(readme).contains("| `" + one.username() + "` |"));
    }

    private void walk(
            Page page, String player, String forOthers, Set<String> seen, Set<String> faults) {
        var open = new ArrayDeque<String>(List.of("/", "/my", "/desk", "/systems"));
        var queued = new HashSet<>(open);
        Map<String, Integer> kinds = new HashMap<>();
        int visited = 0;
        while (!open.isEmpty() && visited < MOST) {
            var path = open.removeFirst();
            if (kinds.merge(kind(path), 1, Integer::sum) > OF_A_KIND
                    || (forEveryone(path) && seen.contains(kind(path)))) {
                continue;
            }
            var found = seen.contains(kind(path)) ? ask(page, path) : open(page, path);
            if (found.isEmpty()) {
                continue;
            }
            visited++;
            int status = found.get().status();
            // What is for residents is refused to officials, and the other way round, in words.
            if (status == 403 && path.startsWith(forOthers)) {
                continue;
            }
            if (status >= 400) {
                faults.add(player + " " + path + ": " + status);
                continue;
            }
            if (seen.add(kind(path))) {
                look(page, player + " " + path, faults);
            }
            for (var link : found.get().links()) {
                if (queued.add(link)) {
                    open.addLast(link);
                }
            }
        }
    }

    /** How a page was answered, and the pages of this house that it leads to. */
    private record Found(int status, List<String> links) {}

    /** Opens a page in the browser; empty where a file comes instead. */
    private static Optional<Found> open(Page page, String path) {
        try {
            var answer = page.navigate(path);
            return Optional.of(new Found(answer == null ? 0 : answer.status(), links(page)));
        } catch (PlaywrightException download) {
            assertThat(download).hasMessageContaining("Download is starting");
            return Optional.empty();
        }
    }

    /** Asks for a page that looks like one seen before: where it leads is all we want to know. */
    private static Optional<Found> ask(Page page, String path) {
        var answer = page.request().get(path);
        var type = answer.headers().getOrDefault("content-type", "");
        if (answer.status() < 400 && !type.startsWith("text/html")) {
            return Optional.empty();
        }
        var links = new ArrayList<String>();
        var anchor = ANCHOR.matcher(answer.text());
        while (anchor.find()) {
            var link = anchor.group(1).replace("&amp;", "&");
            if (!anchor.group().contains(" download") && isPage(link)) {
                links.add(link);
            }
        }
        return Optional.of(new Found(answer.status(), links));
    }

    private static boolean isPage(String link) {
        return link.startsWith("/")
                && !link.startsWith("//")
                && !link.startsWith("/api/")
                && !FILE.matcher(link).find();
    }

    /** What shows everyone the same: once looked at, it need not be looked at again. */
    private static boolean forEveryone(String path) {
        return !path.equals("/") && !path.startsWith("/my") && !path.startsWith("/desk");
    }

    private static void look(Page page, String where, Set<String> faults) {
        violations(page).forEach(violation -> faults.add(where + ": " + violation));
        var wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        if (Boolean.TRUE.equals(wide)) {
            faults.add(where + " scrolls sideways on a phone");
        }
        var phone = page.viewportSize();
        page.setViewportSize(DESKTOP, 900);
        var cut = page.evaluate(CUT);
        if (cut instanceof String name && !name.isEmpty()) {
            faults.add(where + " cuts a table off at a desk: " + name);
        }
        page.setViewportSize(phone.width, phone.height);
    }

    /** Pages of this house that a link on this one leads to; files to download are none. */
    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        var links =
                (List<String>)
                        page.evaluate(
                                """
                                () => [...document.querySelectorAll('a[href]')]
                                    .filter(a => a.origin === location.origin)
                                    .filter(a => !a.hasAttribute('download'))
                                    .map(a => a.pathname + a.search)
                                """);
        return links.stream().filter(EveryPageTest::isPage).toList();
    }

    /** The address without its numbers, and of a question only what is asked. */
    private static String kind(String path) {
        var question = path.indexOf('?');
        var bare = question < 0 ? path : path.substring(0, question);
        return bare.replaceAll("[0-9]{1,}", "0");
    }
}
