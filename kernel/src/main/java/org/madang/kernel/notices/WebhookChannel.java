package org.madang.kernel.notices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.secrets.SignedBody;
import tools.jackson.databind.json.JsonMapper;

/**
 * Announces notices to a program the operator runs, such as a gateway for text messages. The body
 * is signed ({@link SignedBody}) and carries an idempotency key.
 */
final class WebhookChannel implements Channel {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final SignedBody signature;
    private final JsonMapper json;
    private final HouseClock clock;

    WebhookChannel(URI address, String secret, JsonMapper json, HouseClock clock) {
        boolean local =
                "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !local) {
            throw new IllegalArgumentException("madang.notices.webhook must be an https address");
        }
        this.address = address;
        this.signature = new SignedBody(secret);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "webhook";
    }

    @Override
    public void carry(Letter letter) throws IOException {
        var body = body(letter);
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "notice-" + letter.id())
                        .header(SignedBody.HEADER, signature.sign(body, clock.clock().instant()))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                throw new IOException("the webhook answered " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private byte[] body(Letter letter) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", letter.id());
        members.put("recipient", letter.recipient().actorId());
        members.put("subject", letter.subject());
        if (letter.reference() != null) {
            members.put("reference", letter.reference());
        }
        members.put("sentAt", letter.sentAt().toString());
        return json.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
    }
}
