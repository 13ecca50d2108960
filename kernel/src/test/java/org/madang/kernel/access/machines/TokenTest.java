package org.madang.kernel.access.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.access.testing.SmallHouse.PASSWORD;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.testing.Browser;
import org.madang.kernel.access.testing.HouseServer;
import org.madang.kernel.access.testing.SetClock;
import org.madang.kernel.language.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@HouseServer
class TokenTest {

    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;
    @Autowired SetClock clock;
    @Autowired JWKSource<SecurityContext> keys;
    @Autowired JsonMapper json;

    private String client = "";

    @BeforeEach
    void a_new_agency() {
        jdbc.sql("delete from access.guess").update();
        client = newClient("11110");
    }

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    private String newClient(String jurisdiction) {
        var id = "agency-" + UUID.randomUUID();
        accounts.create(
                new Accounts.NewMachine(
                        id,
                        PASSWORD,
                        Text.of("국세청", "Tax Service"),
                        new Jurisdiction(jurisdiction),
                        Set.of("test.register", "test.read"),
                        false));
        return id;
    }

    private HttpResponse<String> ask(String id, String secret, String scope) {
        var credentials =
                Base64.getEncoder()
                        .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var browser = new Browser(port);
        return browser.send(
                HttpRequest.newBuilder(browser.at("/oauth2/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials" + scope)));
    }

    private String token(String scope) {
        var answer = ask(client, PASSWORD.replace(" ", "+"), scope);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var body = json.readTree(answer.body());
        assertThat(body.get("expires_in").asInt()).isBetween(590, 600);
        return body.get("access_token").asString();
    }

    private HttpResponse<String> call(String method, String path, String token) {
        var browser = new Browser(port);
        return browser.send(
                HttpRequest.newBuilder(browser.at(path))
                        .header("Authorization", "Bearer " + token)
                        .method(method, BodyPublishers.noBody()));
    }

    private int status(String path, String token) {
        return call("GET", path, token).statusCode();
    }

    @Test
    void a_machine_gets_a_token_and_acts_by_it_without_a_form_token() {
        var token = token("");
        assertThat(call("GET", "/api/test/who", token).body()).isEqualTo("machine:" + client);
        assertThat(call("POST", "/api/test/who", token).statusCode()).isEqualTo(200);
        assertThat(status("/api/test/register", token)).isEqualTo(200);
    }

    @Test
    void a_token_is_worth_only_the_scopes_it_was_asked_for() {
        assertThat(status("/api/test/register", token("&scope=test.read"))).isEqualTo(403);
        assertThat(status("/api/test/register", token("&scope=test.register"))).isEqualTo(200);
        var beyond = ask(client, PASSWORD.replace(" ", "+"), "&scope=access.nationwide");
        assertThat(beyond.statusCode()).isEqualTo(400);
        assertThat(beyond.body()).contains("invalid_scope");
    }

    @Test
    void a_machine_acts_only_within_its_area() {
        client = newClient("26");
        assertThat(status("/api/test/register", token(""))).isEqualTo(403);
    }

    @Test
    void a_token_opens_no_page() {
        var token = token("");
        assertThat(status("/my", token)).isEqualTo(302);
        assertThat(status("/desk", token)).isEqualTo(302);
    }

    @Test
    void a_disabled_machine_is_refused_within_ten_seconds_whatever_token_it_holds() {
        var token = token("");
        assertThat(status("/api/test/who", token)).isEqualTo(200);
        accounts.disableMachine(client);
        clock.forward(Duration.ofSeconds(10));
        var answer = call("GET", "/api/test/who", token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(ask(client, PASSWORD.replace(" ", "+"), "").statusCode()).isEqualTo(401);
    }

    @Test
    void an_expired_token_is_refused() {
        var token = token("");
        clock.forward(Duration.ofMinutes(11));
        assertThat(status("/api/test/who", token)).isEqualTo(401);
    }

    @Test
    void a_token_of_a_foreign_key_or_of_no_key_or_of_another_kind_is_refused() throws Exception {
        var foreign = TokenKey.made();
        assertThat(status("/api/test/who", signed(ours(), "at+jwt", "madang"))).isEqualTo(200);
        assertThat(status("/api/test/who", signed(foreign, "at+jwt", "madang"))).isEqualTo(401);
        assertThat(status("/api/test/who", signed(ours(), "JWT", "madang"))).isEqualTo(401);
        assertThat(status("/api/test/who", signed(ours(), "at+jwt", "others"))).isEqualTo(401);
        assertThat(status("/api/test/who", new PlainJWT(claims("madang")).serialize()))
                .isEqualTo(401);
        assertThat(status("/api/test/who", "nonsense")).isEqualTo(401);
    }

    @Test
    void a_token_whose_claims_were_changed_is_refused() {
        var parts = token("&scope=test.read").split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var changed = claims.replace("test.read", "test.register");
        assertThat(changed).isNotEqualTo(claims);
        var encoded =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(changed.getBytes(StandardCharsets.UTF_8));
        var forged = parts[0] + "." + encoded + "." + parts[2];
        assertThat(status("/api/test/register", forged)).isEqualTo(401);
    }

    @Test
    void guessing_a_secret_is_slowed_down() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask(client, "wrong", "").statusCode()).isEqualTo(401);
        }
        var answer = ask(client, PASSWORD.replace(" ", "+"), "");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void other_endpoints_of_the_authorization_server_do_not_exist() {
        var browser = new Browser(port);
        assertThat(browser.open("/oauth2/jwks").statusCode()).isEqualTo(200);
        assertThat(browser.open("/oauth2/jwks").body()).doesNotContain("\"d\"");
        assertThat(browser.open("/oauth2/authorize").statusCode()).isEqualTo(404);
        assertThat(browser.open("/oauth2/introspect").statusCode()).isEqualTo(404);
        assertThat(browser.open("/login").statusCode()).isEqualTo(404);
    }

    private ECKey ours() throws Exception {
        var all = keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
        return all.getFirst().toECKey();
    }

    private JWTClaimsSet claims(String audience) {
        return new JWTClaimsSet.Builder()
                .subject(client)
                .audience(audience)
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
    }

    private String signed(ECKey key, String type, String audience) throws JOSEException {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .keyID(key.getKeyID())
                        .build();
        var token = new SignedJWT(header, claims(audience));
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
