package org.madang.kernel.documents.signing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** Asks a time-stamp service over HTTP (RFC 3161, section 3.4). */
public final class TimeStampService implements TimeStamps {

    /** A token with its certificates; the services we know stay well below. */
    private static final int MOST_BYTES = 12 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final SecureRandom random = new SecureRandom();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    public TimeStampService(URI address) {
        this.address = address;
    }

    @Override
    public int room() {
        return MOST_BYTES;
    }

    @Override
    public byte[] token(byte[] sha256) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            var nonce = new java.math.BigInteger(64, random);
            var question = generator.generate(TSPAlgorithms.SHA256, sha256, nonce);
            var request =
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/timestamp-query")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(question.getEncoded()))
                            .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var bytes = body.readNBytes(2 * MOST_BYTES);
                if (answer.statusCode() != 200) {
                    throw new TimeStampRefused("the time-stamp service answered " + answer);
                }
                var response = new TimeStampResponse(bytes);
                response.validate(question);
                return checked(response);
            }
        } catch (IOException | TSPException e) {
            throw new TimeStampRefused("no time stamp from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeStampRefused("interrupted while waiting for a time stamp", e);
        }
    }

    private static byte[] checked(TimeStampResponse response) throws IOException {
        var token = response.getTimeStampToken();
        if (token == null) {
            throw new TimeStampRefused("the service refused: " + response.getStatusString());
        }
        // Written in DER whatever the service sent: a verifier then accepts no second encoding.
        var bytes = token.toCMSSignedData().toASN1Structure().getEncoded(ASN1Encoding.DER);
        if (bytes.length > MOST_BYTES) {
            throw new TimeStampRefused("the time stamp has " + bytes.length + " bytes");
        }
        return bytes;
    }
}
