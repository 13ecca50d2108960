package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.testing.Browser;
import org.madang.kernel.demo.DemoSignIn;
import tools.jackson.databind.json.JsonMapper;

/**
 * People who are signed in and try the ids of others: at every door with an id, in every part they
 * could play. They learn nothing, change nothing, and each refusal is written down.
 */
class OthersTest extends OpenHouse {

    private static final String VICTIM = "kim.minjun";

    /** Who has no business with the victim: a neighbour, another office, other duties. */
    private static final Map<String, String> NOSY =
            Map.of(
                    "park.jihun", "resident",
                    "registrar.haeundae", "official",
                    "auditor.nation", "official",
                    "statistician.nation", "official");

    private long victim;
    private List<String> ids = List.of();
    private List<String> secrets = List.of();

    @BeforeEach
    void a_victim_with_a_record_a_household_a_report_and_a_paper() {
        victim = resident(VICTIM);
        var home =
                OWNER.sql(
                                """
                                select r.household_id, r.birth_date::text, n.name, n.latin
                                from residents.resident r
                                join residents.name n
                                    on n.resident_id = r.id and upper_inf(n.period)
                                where r.id = ?
                                """)
                        .param(victim)
                        .query()
                        .singleRow();
        var paper =
                submit(
                        signedIn(VICTIM),
                        "/my/certificates/individual",
                        Map.of(
                                "language",
                                "KO",
                                "number",
                                "WHOLE",
                                "history",
                                "ALL",
                                "relations",
                                "SHOWN",
                                "_once",
                                UUID.randomUUID().toString()));
        var file = paper.headers().firstValue("Location").orElseThrow();
        ids =
                List.of(
                        "" + victim,
                        "" + home.get("household_id"),
                        "" + report(),
                        file.replaceAll("^/my/papers/|/file$", ""));
        secrets =
                List.of(
                        String.valueOf(home.get("name")),
                        String.valueOf(home.get("latin")),
                        String.valueOf(home.get("birth_date")));
    }

    /** A report about the victim that waits for an official. */
    private static long report() {
        return OWNER.sql(
                        """
                        insert into residents.report (kind, state, effective_on, subject_id,
                            division, reporter, details)
                        select 'MOVE', 'SUBMITTED', current_date, r.id, r.division,
                            'resident:' || r.id, jsonb_build_object('movers', array[r.id],
                                'addressId', 1, 'unit', '', 'movedOn', current_date,
                                'relations', '{}'::jsonb, 'seen', '{}'::jsonb)
                        from residents.resident r
                        join access.account a on a.resident_id = r.id
                        where a.username = ?
                        returning id
                        """)
                .param(VICTIM)
                .query(Long.class)
                .single();
    }

    @Test
    void ids_of_others_open_nothing_change_nothing_and_are_written_down() {
        var before = everything();
        NOSY.forEach((who, kind) -> {
            var browser = signedIn(who);
            var actor = kind + ":" + (kind.equals("resident") ? "" + resident(who) : who);
            for (var door : doors()) {
                if (door.hasVariables() && !isPublic(door)) {
                    for (var id : ids) {
                        long refused = refusals(actor);
                        var answer =
                                door.changes()
                                        ? changed(browser, door, id)
                                        : browser.open(door.with(id));
                        learnsNothing(who + " at " + door + " with " + id, answer);
                        if (answer.statusCode() == 403) {
                            assertThat(refusals(actor))
                                    .as("written down: %s at %s with %s", who, door, id)
                                    .isGreaterThan(refused);
                        }
                    }
                }
            }
        });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_visitor_reaches_no_door_of_people() {
        var before = everything();
        var visitor = visitor();
        visitor.open("/sign-in");
        for (var door : doors()) {
            if (door.pattern().matches("/(my|desk|security)(/.*)?")) {
                var answer =
                        door.changes()
                                ? changed(visitor, door, ids.getFirst())
                                : visitor.open(door.with(ids.getFirst()));
                assertThat(answer.statusCode()).as(door.toString()).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .startsWith("/sign-in");
            } else if (door.isApi() && door.changes()) {
                var answer = changed(visitor, door, ids.getFirst());
                assertThat(answer.statusCode()).as(door.toString()).isIn(401, 403);
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void sound_reports_by_those_without_the_duty_or_the_area_are_refused() {
        var before = everything();
        var mapper = JsonMapper.shared();
        reports()
                .forEach((path, body) -> {
                    assertThat(mapper.readTree(body).isObject()).isTrue();
                    var askers = new ArrayList<>(NOSY.keySet());
                    askers.add("approver.jongno");
                    for (var who : askers) {
                        var browser = signedIn(who);
                        var answer = browser.send(json(browser, path, bytes(body)));
                        assertThat(answer.statusCode()).as(who + " at " + path).isIn(403, 422);
                        learnsNothing(who + " at " + path, answer);
                    }
                    var program = new Browser(port);
                    var answer =
                            program.send(
                                    HttpRequest.newBuilder(program.at(path))
                                            .header("Authorization", "Bearer " + token(program))
                                            .header("Content-Type", "application/json")
                                            .header("Idempotency-Key", UUID.randomUUID().toString())
                                            .POST(BodyPublishers.ofString(body)));
                    assertThat(answer.statusCode()).as("welfare-agency at " + path).isEqualTo(403);
                    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                            .startsWith("application/problem+json");
                });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void fields_that_no_form_has_make_nobody_somebody_else() {
        var browser = signedIn("park.jihun");
        var fields = new LinkedHashMap<String, String>();
        for (var name :
                List.of(
                        "id",
                        "residentId",
                        "resident",
                        "subject",
                        "owner",
                        "actor",
                        "username",
                        "scope",
                        "divisions",
                        "household")) {
            fields.put(name, "" + victim);
        }
        fields.putAll(
                Map.of(
                        "language",
                        "KO",
                        "number",
                        "MASKED",
                        "history",
                        "NONE",
                        "relations",
                        "SHOWN",
                        "_once",
                        UUID.randomUUID().toString()));
        var answer = submit(browser, "/my/certificates/individual", fields);
        var number =
                answer.headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceAll("^/my/papers/|/file$", "");
        assertThat(
                        OWNER.sql("select subject from documents.document where number = ?")
                                .param(number)
                                .query(Long.class)
                                .single())
                .isEqualTo(resident("park.jihun"));
    }

    private static boolean isPublic(Door door) {
        return !door.pattern().matches("/(my|desk|security|api/residents|api/journal)(/.*)?");
    }

    private static HttpResponse<String> changed(Browser browser, Door door, String id) {
        return door.isApi()
                ? browser.send(json(browser, door.with(id), bytes("{\"approved\": true}")))
                : submit(
                        browser,
                        door.with(id),
                        Map.of(
                                "decision",
                                "CONFIRM",
                                "answer",
                                "AGREE",
                                "_once",
                                UUID.randomUUID().toString()));
    }

    private void learnsNothing(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        for (var secret : secrets) {
            assertThat(answer.body()).as(what).doesNotContain(secret);
        }
        assertThat(answer.body()).as(what).doesNotStartWith("%PDF");
    }

    /** What a registrar of Jongno-gu could enter about the victim. */
    private Map<String, String> reports() {
        var day = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Seoul"));
        long address =
                OWNER.sql(
                                """
                                select id from places.address
                                where division like '11110%' and upper_inf(period)
                                order by id limit 1
                                """)
                        .query(Long.class)
                        .single();
        return Map.of(
                "/api/residents/births",
                """
                {"parentId": %d, "familyName": "김", "givenName": "몰래", "sex": "MALE",
                 "bornOn": "%s"}
                """
                        .formatted(victim, day),
                "/api/residents/moves",
                """
                {"move": {"movers": [%d], "addressId": %d, "movedOn": "%s"}, "consent": true}
                """
                        .formatted(victim, address, day),
                "/api/residents/deaths",
                """
                {"residentId": %d, "diedOn": "%s"}
                """
                        .formatted(victim, day),
                "/api/residents/corrections/" + ids.get(2) + "/approval",
                """
                {"approved": true}
                """);
    }

    private static String token(Browser program) {
        var secret =
                Base64.getEncoder().encodeToString(bytes("welfare-agency:" + DemoSignIn.PASSWORD));
        var answer =
                program.send(
                        HttpRequest.newBuilder(program.at("/oauth2/token"))
                                .header("Authorization", "Basic " + secret)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
