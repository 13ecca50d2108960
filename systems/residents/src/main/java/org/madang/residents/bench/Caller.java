package org.madang.residents.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who calls the running house from outside, over HTTP with cookies of their own. */
final class Caller implements AutoCloseable {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ACCESS_TOKEN =
            Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final String house;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();
    private String formToken = "";
    private String accessToken = "";

    Caller(int port) {
        this.house = "http://localhost:" + port;
    }

    /** Signs in at the form. */
    Caller signedIn(String username, String password) throws IOException, InterruptedException {
        expect(200, get("/sign-in"));
        expect(302, submit("/sign-in", Map.of("username", username, "password", password)));
        return this;
    }

    /** Gets a token for a program. */
    Caller entrusted(String client, String secret) throws IOException, InterruptedException {
        var credentials = (client + ":" + secret).getBytes(StandardCharsets.UTF_8);
        var answer =
                send(
                        request("/oauth2/token")
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(credentials))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        var token = ACCESS_TOKEN.matcher(expect(200, answer).body());
        if (!token.find()) {
            throw new IllegalStateException("no token in the answer");
        }
        accessToken = token.group(1);
        return this;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** Sends a form with the token of the last page that had one. */
    HttpResponse<String> submit(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(formToken))));
    }

    HttpResponse<String> postJson(String path, String json)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + accessToken)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    "the house answered %d instead of %d at %s"
                            .formatted(answer.statusCode(), status, answer.uri().getPath()));
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(house + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        var found = FORM_TOKEN.matcher(answer.body());
        if (found.find()) {
            formToken = found.group(1);
        }
        return answer;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
