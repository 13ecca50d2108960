package org.madang.app.baddays;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.madang.kernel.access.testing.Browser;

/**
 * Something asked of the house that must be done once, whole, and not again when it is asked again.
 *
 * @param key the idempotency key, or the once-token of a form
 * @param mark words found nowhere else in the database: by them the effect is recognized
 * @param people whom it is about
 */
record Order(Kind kind, String key, String mark, List<Long> people, LocalDate day, String body) {

    enum Kind {
        MOVE("/api/residents/moves"),
        BIRTH("/api/residents/births"),
        PAPER("/my/certificates/individual");

        private final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    /** What the house answered to an order it took. */
    record Done(Order order, String answer) {}

    static Order move(List<Long> household, long address, LocalDate day, String mark) {
        var movers = household.stream().map(String::valueOf).collect(Collectors.joining(","));
        var body =
                """
                {"move": {"movers": [%s], "addressId": %d, "unit": "%s", "movedOn": "%s"},
                 "consent": false}
                """
                        .formatted(movers, address, mark, day);
        return new Order(Kind.MOVE, "move-" + mark, mark, household, day, body);
    }

    static Order birth(long parent, LocalDate day, String name) {
        var body =
                """
                {"parentId": %d, "familyName": "김", "givenName": "%s", "sex": "FEMALE",
                 "bornOn": "%s"}
                """
                        .formatted(parent, name, day);
        var key = "birth-" + parent + "-" + day + "-" + (int) name.charAt(0) + name.codePointAt(1);
        return new Order(Kind.BIRTH, key, "김" + name, List.of(parent), day, body);
    }

    static Order paper(long resident, String token) {
        var body = "language=KO&number=MASKED&history=ALL&relations=SHOWN&_once=" + token;
        return new Order(Kind.PAPER, token, token, List.of(resident), LocalDate.EPOCH, body);
    }

    HttpRequest.Builder request(URI house, Browser browser) {
        var request =
                HttpRequest.newBuilder(house.resolve(kind.path)).timeout(Duration.ofMinutes(2));
        if (kind == Kind.PAPER) {
            var token = URLEncoder.encode(browser.token(), StandardCharsets.UTF_8);
            return request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body + "&_csrf=" + token));
        }
        return request.header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("X-CSRF-TOKEN", browser.token())
                .POST(BodyPublishers.ofString(body));
    }
}
