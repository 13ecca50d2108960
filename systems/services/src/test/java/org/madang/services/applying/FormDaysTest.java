package org.madang.services.applying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.services.testing.People;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Days that are asked for lie within the bounds that the form declares. */
@PortalTest
class FormDaysTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    @Autowired People people;

    private static String[] fields(String name, LocalDate day, String... more) {
        var all =
                new ArrayList<>(
                        List.of(
                                name + ".year",
                                String.valueOf(day.getYear()),
                                name + ".month",
                                String.valueOf(day.getMonthValue()),
                                name + ".day",
                                String.valueOf(day.getDayOfMonth())));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String id(String draft) {
        return draft.substring(draft.lastIndexOf('/') + 1);
    }

    @Test
    void a_dog_is_not_born_tomorrow_and_nothing_typed_is_lost() {
        var me = people.browser("kim.minjun");
        var path = "/apply/" + id(Visitor.location(me.post("/my/apply/animal-registration")));
        var page = path + "/dog";
        String[] dog = {"dog", "콩이", "chip", "inside", "chipNumber", "123456789012345"};
        var wrong = me.post(page, fields("born", TODAY.plusDays(1), dog));
        assertThat(wrong).hasStatus(422);
        assertThat(Visitor.body(wrong)).contains("Give a day no later than", "콩이");
        assertThat(me.post(page, fields("born", TODAY.minusYears(60), dog))).hasStatus(422);
        assertThat(me.post(page, fields("born", TODAY, dog))).hasStatus(303);
    }

    @Test
    void what_is_used_ends_no_earlier_than_it_begins_and_begins_no_earlier_than_today() {
        var me = people.browser("kim.minjun");
        var page = "/apply/" + id(Visitor.location(me.post("/my/apply/park-occupation"))) + "/when";
        var backwards = fields("until", TODAY.plusDays(3), "purpose", "행사");
        assertThat(me.post(page, fields("from", TODAY.plusDays(4), backwards))).hasStatus(422);
        assertThat(me.post(page, fields("from", TODAY.minusDays(1), backwards))).hasStatus(422);
        assertThat(me.post(page, fields("from", TODAY.plusDays(3), backwards))).hasStatus(303);
    }

    @Test
    void a_day_that_has_passed_since_it_was_typed_is_said_before_handing_in() {
        var me = people.browser("kim.minjun");
        var draft = Visitor.location(me.post("/my/apply/park-occupation"));
        var path = "/apply/" + id(draft);
        me.post(path + "/where", "place", "공원", "area", "10");
        me.post(
                path + "/when",
                fields("from", TODAY, fields("until", TODAY.plusDays(1), "purpose", "행사")));
        people.owner()
                .sql(
                        """
                        update services.draft
                           set answers = jsonb_set(answers, '{from}', to_jsonb(?::text))
                         where id = ?
                        """)
                .params(TODAY.minusDays(1).toString(), Long.valueOf(id(draft)))
                .update();
        var late = me.post(draft + "/check", "true", "true");
        assertThat(late).hasStatus(422);
        assertThat(Visitor.body(late)).contains("From: Give a day no earlier than");
    }
}
