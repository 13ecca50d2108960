package org.madang.services.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madang.kernel.bench.LoadLoop;
import org.madang.kernel.demo.DemoSignIn;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fifty people at once who look for a service, read about it and see how their cases stand. */
@Component
class PageUsers {

    static final int USERS = 50;

    private static final double SECONDS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PATHS =
            List.of(
                    "/services",
                    "/search?q=%EC%9C%A1%EC%95%84",
                    "/services/child-allowance",
                    "/my/cases");

    private final Environment environment;

    PageUsers(Environment environment) {
        this.environment = environment;
    }

    /** All of them for some seconds, each with a session of their own as people have. */
    LoadLoop.Result look(String username) throws IOException, InterruptedException {
        var house = URI.create("http://localhost:" + environment.getProperty("local.server.port"));
        try (var client = HttpClient.newHttpClient()) {
            var sessions = new ArrayList<String>();
            for (int user = 0; user < USERS; user++) {
                sessions.add(signedIn(house, username));
            }
            return LoadLoop.measure(
                    USERS,
                    SECONDS,
                    (worker, round) ->
                            open(
                                    client,
                                    house.resolve(PATHS.get((worker + round) % PATHS.size())),
                                    sessions.get(worker)));
        }
    }

    /** Signs in and returns the cookies of the session. */
    private static String signedIn(URI house, String username)
            throws IOException, InterruptedException {
        var jar = new CookieManager();
        try (var client = HttpClient.newBuilder().cookieHandler(jar).build()) {
            var form = TOKEN.matcher(open(client, house.resolve("/sign-in"), ""));
            if (!form.find()) {
                throw new IllegalStateException("the sign-in has no form");
            }
            var fields =
                    "username=%s&password=%s&_csrf=%s"
                            .formatted(
                                    username,
                                    DemoSignIn.PASSWORD,
                                    URLEncoder.encode(form.group(1), StandardCharsets.UTF_8));
            client.send(
                    HttpRequest.newBuilder(house.resolve("/sign-in"))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(fields))
                            .build(),
                    BodyHandlers.discarding());
        }
        return jar.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String open(HttpClient client, URI page, String cookies)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page).timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page.getPath() + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
