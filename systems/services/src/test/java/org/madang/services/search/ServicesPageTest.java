package org.madang.services.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.services.testing.People;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ServicesPageTest {

    @Autowired People people;
    @Autowired Offers offers;

    private String page(String path) {
        var answer = people.nobody().get(path);
        assertThat(answer).as(path).hasStatusOk();
        return Visitor.body(answer);
    }

    @Test
    void the_overview_searches_first_and_leads_to_groups_that_say_how_much_is_in_them() {
        var overview = page("/services");
        assertThat(overview.indexOf("type=\"search\""))
                .isLessThan(overview.indexOf("/services/in/"));
        for (var group : offers.groups()) {
            long inside = offers.in(group).stream().filter(offer -> !offer.isBundle()).count();
            var words = inside == 1 ? "1 service" : inside + " services";
            var card =
                    Pattern.compile("(?s)href=\"" + group.path() + "\">.*?>" + words + "</span>");
            assertThat(card.matcher(overview).find()).as(group.code()).isTrue();
        }
        assertThat(overview).contains("/bundles/moving-in", "/services/all");
    }

    @Test
    void everything_on_offer_stands_in_some_group_and_in_the_index() {
        var index = page("/services/all");
        for (var offer : offers.all()) {
            assertThat(offer.groups()).as(offer.found().path()).isNotEmpty();
            assertThat(index).contains("href=\"" + offer.found().path() + "\"");
            var group = page(offer.groups().getFirst().path());
            assertThat(group).contains("href=\"" + offer.found().path() + "\"");
        }
    }

    @Test
    void few_services_are_left_without_a_place() {
        assertThat(offers.in(Group.OTHER)).hasSizeLessThanOrEqualTo(3);
        assertThat(offers.groups()).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH, /services/child-allowance",
        "MOVING, /my/move",
        "BUSINESS, /services/building-permit",
        "VOICE, /services/grievance",
        "DEATH, /bundles/safe-inheritance"
    })
    void a_service_is_where_one_looks_for_it(Group group, String path) {
        assertThat(page(group.path())).contains("href=\"" + path + "\"");
    }

    @ParameterizedTest
    @CsvSource({"가족, ㄱ", "까치, ㄱ", "장애인, ㅈ", "힘, ㅎ", "apple, A", "3종, 3"})
    void a_name_is_filed_under_its_first_letter(String name, String letter) {
        assertThat(ServicesPage.letter(name)).isEqualTo(letter);
    }

    @Test
    void no_group_is_made_up() {
        assertThat(people.nobody().get("/services/in/nothing")).hasStatus(404);
    }
}
