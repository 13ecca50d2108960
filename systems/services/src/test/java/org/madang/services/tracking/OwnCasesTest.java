package org.madang.services.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Actor;
import org.madang.services.cases.Case;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of the own cases, however many there are. */
@PortalTest
class OwnCasesTest {

    private static final Pattern LINE = Pattern.compile("href=\"/my/cases/(M[0-9-]+)\"");

    @Autowired People people;
    @Autowired Portal portal;

    private static List<String> lines(Visitor me, int page) {
        var shown = new ArrayList<String>();
        var found = LINE.matcher(Visitor.body(me.get("/my/cases?page=" + page)));
        while (found.find()) {
            shown.add(found.group(1));
        }
        return shown.stream().distinct().toList();
    }

    private Case applied(Visitor me, int i) {
        long id = ((Actor.Resident) java.util.Objects.requireNonNull(me.actor())).residentId();
        return portal.openedBy(
                id, "grievance", Map.of("title", "쪽 " + i, "story", "s", "people", 1));
    }

    @Test
    void every_case_is_on_some_page_the_last_first_and_none_on_two() {
        var me = people.born(1960, 1972);
        var handedIn = new ArrayList<String>();
        for (int i = 0; i < 65; i++) {
            handedIn.addFirst(applied(me, i).number());
        }
        var first = lines(me, 1);
        assertThat(first).hasSize(30);
        assertThat(first.getFirst()).isEqualTo(handedIn.getFirst());
        var seen = new ArrayList<>(first);
        seen.addAll(lines(me, 2));
        assertThat(lines(me, 3)).hasSize(5);
        seen.addAll(lines(me, 3));
        assertThat(seen).containsExactlyElementsOf(handedIn);
        assertThat(lines(me, 4)).isEmpty();
        assertThat(Visitor.body(me.get("/my/cases?page=x"))).contains(handedIn.getFirst());
    }
}
