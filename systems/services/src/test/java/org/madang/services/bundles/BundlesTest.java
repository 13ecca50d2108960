package org.madang.services.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madang.services.cases.CaseState;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.DeclarationFolders;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.TestSteps;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class BundlesTest {

    private static final String[] MOVED = {
        "signed.year",
        "2026",
        "signed.month",
        "10",
        "signed.day",
        "1",
        "home",
        "자하문로 1",
        "deposit",
        "100000000",
        "rent",
        "500000",
        "customer",
        "123456789",
        "since.year",
        "2026",
        "since.month",
        "10",
        "since.day",
        "5",
        "plate",
        "123가4567",
        "hours",
        "night"
    };

    @Autowired People people;
    @Autowired Portal portal;
    @Autowired BeginParts parts;
    @Autowired Catalogue catalogue;
    @Autowired TestSteps.Fragile fragile;

    private Set<String> numbers(Visitor me, String status) {
        return Portal.NUMBER
                .matcher(Visitor.body(me.get(status)))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void moving_in_is_written_once_and_three_offices_decide_each_its_own() {
        var me = people.browser("kim.minjun");
        var asking = Visitor.body(me.get("/my/bundles/moving-in/apply"));
        assertThat(asking).contains("plate", "customer", "deposit");
        var wrong = me.post("/my/bundles/moving-in/apply", "home", "잃지 않을 집");
        assertThat(wrong).hasStatus(422);
        assertThat(Visitor.body(wrong)).contains("잃지 않을 집");
        var asked = me.post("/my/bundles/moving-in/apply", MOVED);
        assertThat(asked).as(Visitor.body(asked)).hasStatus(303);
        var status = Visitor.location(asked);
        parts.round();
        var numbers = numbers(me, status);
        assertThat(numbers).hasSize(3);
        for (var number : numbers) {
            var one = portal.one(number);
            people.browser("minwon.jongno").post(Portal.desk(one) + "/receive");
            var office = people.official("11110", "services.civil", "services.roads");
            assertThat(office.post(Portal.desk(one) + "/decide", "decision", "grant"))
                    .as(one.service())
                    .hasStatus(303);
        }
        assertThat(Visitor.body(me.get(status))).contains("3 of 3 are done");
        // Found again later: among the own applications, and from each of its parts.
        assertThat(Visitor.body(me.get("/my/cases"))).contains(status, "3 of 3 done");
        assertThat(Visitor.body(me.get("/my/cases/" + numbers.iterator().next()))).contains(status);
        assertThat(numbers)
                .allSatisfy(number ->
                        assertThat(portal.one(number).state()).isEqualTo(CaseState.GRANTED));
    }

    @Test
    void a_service_that_was_withdrawn_meanwhile_is_named_and_the_others_begin() {
        var me = people.browser("lee.seoyeon");
        var status = Visitor.location(me.post("/my/bundles/moving-in/apply", MOVED));
        var offered = "update services.declaration set active = %s where code = 'water-name'";
        var last =
                " and version = (select max(version) from services.declaration"
                        + " where code = 'water-name')";
        people.owner().sql(offered.formatted("false")).update();
        try {
            People.until(() -> catalogue.active("water-name").isEmpty());
            parts.round();
            assertThat(numbers(me, status)).hasSize(2);
            assertThat(Visitor.body(me.get(status))).contains("no longer offered");
            assertThat(Visitor.body(me.get("/bundles/moving-in")))
                    .doesNotContain("/services/water-name");
        } finally {
            people.owner().sql(offered.formatted("true") + last).update();
            People.until(() -> catalogue.active("water-name").isPresent());
        }
        people.owner().sql("update services.bundle_part set due_at = now()").update();
        parts.round();
        assertThat(numbers(me, status)).hasSize(3);
    }

    @Test
    void a_bundle_goes_on_when_its_third_service_is_down_and_that_one_follows() {
        var files = new TreeMap<>(DeclarationFolders.shipped().get("resident-parking"));
        files.computeIfPresent(
                "process.bpmn",
                (name, text) ->
                        text.replaceAll(
                                "(?s)<startEvent.*<endEvent id=\"end\"/>",
                                """
                                <startEvent id="start"/>
                                <sequenceFlow id="a" sourceRef="start" targetRef="step"/>
                                <serviceTask id="step" name="Step" madang:action="test.fragile"
                                             madang:now="true"/>
                                <sequenceFlow id="b" sourceRef="step" targetRef="end"/>
                                <endEvent id="end"/>
                                """));
        assertThat(catalogue.load(Map.of("resident-parking", files)).problems()).isEmpty();
        fragile.broken.set(true);
        try {
            var me = people.browser("choi.eunji");
            var status = Visitor.location(me.post("/my/bundles/moving-in/apply", MOVED));
            parts.round();
            assertThat(numbers(me, status)).hasSize(2);
            assertThat(Visitor.body(me.get(status))).contains("tried again by itself");
            fragile.broken.set(false);
            people.owner().sql("update services.bundle_part set due_at = now()").update();
            parts.round();
            assertThat(numbers(me, status)).hasSize(3);
            assertThat(Visitor.body(me.get(status))).doesNotContain("tried again by itself");
        } finally {
            fragile.broken.set(false);
            var shipped = DeclarationFolders.shipped().get("resident-parking");
            catalogue.load(Map.of("resident-parking", shipped));
        }
    }
}
