package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.testing.Browser;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What no form of ours would send: answered in words, with nothing changed and nothing broken. */
class MalformedTest extends OpenHouse {

    private static final String SCRIPT = "\"'><script>alert(1)</script>";

    /** Typed where words are expected. */
    private static final List<String> HOSTILE =
            List.of(
                    SCRIPT,
                    "'; drop table residents.resident; --",
                    "${7*7}#{7*7}{{7*7}}%{7*7}",
                    "../../../../etc/passwd",
                    "\u0000\u202e\ufffe",
                    "0x1p-1074",
                    "가".repeat(20_000));

    /** Written where an id is expected. */
    private static final List<String> NO_IDS =
            List.of(
                    "abc",
                    "-1",
                    "0",
                    "99999999999999999999999",
                    "1%20or%201=1",
                    "%27%3Bdrop%20table%20residents.resident%3B--",
                    "%3Cscript%3Ealert(1)%3C",
                    "%EA%B0%80",
                    "a.b.c",
                    "x".repeat(500));

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*method=\"post\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|select)[^>]*name=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    @Test
    void a_body_that_is_no_request_of_ours_is_answered_as_a_problem_and_changes_nothing() {
        var before = everything();
        var browser = signedIn("registrar.jongno");
        for (var door : doors()) {
            if (door.isApi() && door.changes() && takesBody(door)) {
                bodies().forEach((what, body) -> {
                    var answer = browser.send(sent(browser, door, body));
                    isProblem(door + " with " + what, answer);
                });
                var large = new byte[1_100_000];
                Arrays.fill(large, (byte) ' ');
                var whole = browser.send(sent(browser, door, large));
                assertThat(whole.statusCode()).as(door.toString()).isEqualTo(413);
                var counted =
                        browser.send(
                                sent(browser, door, large)
                                        .POST(
                                                BodyPublishers.ofInputStream(
                                                        () -> new ByteArrayInputStream(large))));
                assertThat(counted.statusCode()).as(door.toString()).isEqualTo(413);
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    /** Where no XML is read, no reader of it can be led astray: to files or to other hosts. */
    @Test
    void other_formats_are_not_read_at_all() {
        var browser = signedIn("registrar.jongno");
        var entity =
                """
                <?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <r>&x;</r>
                """;
        for (var door : doors()) {
            if (door.isApi() && door.changes() && takesBody(door)) {
                for (var type :
                        List.of(
                                "application/xml",
                                "text/xml",
                                "application/yaml",
                                "application/x-java-serialized-object",
                                "text/plain")) {
                    if (type.equals(door.format().toString())) {
                        continue;
                    }
                    var answer =
                            browser.send(
                                    sent(browser, door, new byte[0])
                                            .setHeader("Content-Type", type)
                                            .POST(BodyPublishers.ofString(entity)));
                    assertThat(answer.statusCode()).as(door + " as " + type).isEqualTo(415);
                    assertThat(answer.body()).doesNotContain("root:");
                }
            }
        }
    }

    @Test
    void what_is_no_id_is_answered_and_never_an_error_of_ours() {
        var before = everything();
        for (var door : doors()) {
            if (door.hasVariables()) {
                var browser = person(door);
                for (var id : NO_IDS) {
                    var answer =
                            door.changes()
                                    ? door.isApi()
                                            ? browser.send(
                                                    json(browser, door.with(id), bytes("{}")))
                                            : submit(
                                                    browser, door.with(id), Map.of("_once", once()))
                                    : browser.open(door.with(id));
                    isHarmless(door + " with " + id, answer);
                }
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void words_of_any_kind_in_the_parameters_of_a_page_are_only_words() {
        for (var door : doors()) {
            if (door.method() == HttpMethod.GET) {
                var browser = person(door);
                var names =
                        Arrays.stream(door.handler().getMethodParameters())
                                .filter(p -> p.hasParameterAnnotation(RequestParam.class))
                                .map(p -> p.getParameter().getName())
                                .collect(Collectors.toSet());
                names.addAll(
                        List.of(
                                "q", "to", "back", "page", "number", "date", "reason", "name",
                                "lang"));
                for (var words : HOSTILE.subList(0, 6)) {
                    var query =
                            names.stream()
                                    .map(name -> name + "=" + encoded(words))
                                    .collect(Collectors.joining("&"));
                    var answer = browser.open(door.with("1") + "?" + query);
                    isHarmless(door + " with " + words, answer);
                }
            }
        }
    }

    /** Every form of every page, filled in with what somebody who means ill would type. */
    @Test
    void words_of_any_kind_in_the_fields_of_a_form_are_only_words() {
        var filled = new TreeMap<String, Integer>();
        var people =
                Map.of(
                        "kim.minjun", "" + resident("kim.minjun"),
                        "registrar.jongno", "" + resident("kim.minjun"));
        people.forEach((who, id) -> {
            var browser = signedIn(who);
            for (var door : doors()) {
                if (door.method() == HttpMethod.GET && !door.isApi()) {
                    for (var variable : List.of(id, "household")) {
                        if (door.hasVariables() || variable.equals(id)) {
                            var page = browser.open(path(door, id, variable));
                            forms(page)
                                    .forEach((action, fields) -> {
                                        fill(browser, action, fields);
                                        filled.merge(
                                                action.replaceAll("[0-9]+", "N"), 1, Integer::sum);
                                    });
                        }
                    }
                }
            }
        });
        assertThat(filled.keySet()).contains("/my/move", "/desk/residents");
        assertThat(OWNER.sql("select count(*) from residents.resident").query(Long.class).single())
                .isGreaterThan(19_000);
    }

    private static String path(Door door, String id, String variable) {
        return door.with(name -> name.equals("id") ? id : variable);
    }

    private void fill(Browser browser, String action, Map<String, String> fields) {
        for (var words : HOSTILE) {
            var typed = new LinkedHashMap<String, String>();
            fields.forEach((name, value) -> typed.put(name, value.isEmpty() ? words : value));
            typed.put("_once", once());
            isHarmless(action + " with " + words, submit(browser, action, typed));
            // All of it, chosen values and hidden ones too.
            typed.replaceAll((name, value) -> name.equals("_once") ? value : words);
            isHarmless(action + " full of " + words, submit(browser, action, typed));
        }
        var wrong = Map.of("_once", SCRIPT);
        isHarmless(action + " with a token of words", submit(browser, action, wrong));
    }

    /** Forms that stay in this house and do not end the session, with their fields. */
    private static Map<String, Map<String, String>> forms(HttpResponse<String> page) {
        var forms = new LinkedHashMap<String, Map<String, String>>();
        var found = FORM.matcher(page.body());
        while (found.find()) {
            var action = ACTION.matcher(found.group());
            if (!action.find()
                    || action.group(1).matches("/(sign-out|security).*")
                    || found.group().contains("multipart")) {
                continue;
            }
            var fields = new LinkedHashMap<String, String>();
            var field = FIELD.matcher(found.group());
            while (field.find()) {
                var value = VALUE.matcher(field.group());
                if (!field.group(2).startsWith("_")) {
                    fields.put(field.group(2), value.find() ? value.group(1) : "");
                }
            }
            forms.put(action.group(1), fields);
        }
        return forms;
    }

    private Browser person(Door door) {
        return signedIn(door.pattern().startsWith("/my") ? "kim.minjun" : "registrar.jongno");
    }

    private static HttpRequest.Builder sent(Browser browser, Door door, byte[] body) {
        return sent(browser, door.with("1"), door.format(), body);
    }

    private static boolean takesBody(Door door) {
        return Arrays.stream(door.handler().getMethodParameters())
                .anyMatch(p -> p.hasParameterAnnotation(RequestBody.class));
    }

    private static Map<String, byte[]> bodies() {
        var bodies = new LinkedHashMap<String, byte[]>();
        for (var body :
                List.of(
                        "",
                        "{}",
                        "{",
                        "[]",
                        "null",
                        "7",
                        "\"text\"",
                        "{\"a\":}",
                        "{'a':1}",
                        "{\"no.such.field\": 1}",
                        "{} {}",
                        "NaN",
                        "{\"id\": 1e999999999}",
                        "{\"parentId\": {\"$ne\": 1}, \"residentId\": [1], \"move\": \"x\"}")) {
            bodies.put(body, bytes(body));
        }
        bodies.put("endless nesting", bytes("[".repeat(200_000)));
        bodies.put("endless objects", bytes("{\"a\":".repeat(100_000)));
        bodies.put("an endless number", bytes("{\"parentId\": " + "9".repeat(100_000) + "}"));
        bodies.put("an endless name", bytes("{\"" + "n".repeat(500_000) + "\": 1}"));
        bodies.put("no UTF-8", new byte[] {'{', '"', (byte) 0xC3, 0x28, '"', ':', '1', '}'});
        bodies.put("UTF-16", "{\"parentId\": 1}".getBytes(StandardCharsets.UTF_16));
        return bodies;
    }

    private static void isProblem(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(what)
                .startsWith("application/problem+json");
        assertThat(answer.body()).as(what).contains("\"status\":" + answer.statusCode());
        assertThat(answer.body())
                .as(what)
                .doesNotContain("Exception", "org.madang", "tools.jackson");
    }

    private static void isHarmless(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        assertThat(answer.body())
                .as(what)
                .doesNotContain("<script>alert", "root:x:0", "Exception", "org.postgresql");
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
