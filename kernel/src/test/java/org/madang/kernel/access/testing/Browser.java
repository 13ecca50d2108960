package org.madang.kernel.access.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser: keeps cookies, follows no redirect, sends the token of the last form. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    public Browser(int port) {
        this.port = port;
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(at(path)));
    }

    /** Posts the form with the token of the last page that had one. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        return send(form(path, fields, "&_csrf=" + encoded(token)));
    }

    public HttpResponse<String> submitWithoutToken(String path, Map<String, String> fields) {
        return send(form(path, fields, ""));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields, String end) {
        var body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + end));
    }

    public HttpResponse<String> signIn(String username, String password) {
        return signIn(username, password, "");
    }

    public HttpResponse<String> signIn(String username, String password, String to) {
        open("/sign-in");
        return submit("/sign-in", Map.of("username", username, "password", password, "to", to));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    public void keep(HttpCookie cookie) {
        cookies.getCookieStore().add(at("/"), cookie);
    }

    public String token() {
        return token;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
