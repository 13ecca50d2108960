package org.madang.residents;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.residents.cards.credential.Credential;
import org.madang.residents.cards.credential.StatusList;
import org.madang.residents.cards.credential.StatusToken;

/** A mobile card in a file, without any server. */
class MobileCardFileTest {

    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final String ISSUER = "https://madang.example";
    private static final String LIST = ISSUER + "/cards/status/1";

    @TempDir Path folder;

    private final ECKey key = key();

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path card() throws Exception {
        var card =
                new Credential(
                        ISSUER,
                        NOW,
                        NOW.plus(Duration.ofDays(9)),
                        key().toPublicJWK(),
                        LIST,
                        5,
                        Map.of("name", "김시험"));
        return file("card.sd-jwt", card.sign(key) + "\n");
    }

    private Path issuer() throws Exception {
        return file("issuer.json", new JWKSet(key.toPublicJWK()).toString());
    }

    private Path list(int state) throws Exception {
        var list = StatusList.allValid(2, 64);
        list.set(5, state);
        return file("list.jwt", StatusToken.sign(key, ISSUER, LIST, list, NOW));
    }

    @Test
    void a_card_is_told_from_other_files() throws Exception {
        assertThat(MobileCardFile.recognizes(card())).isTrue();
        assertThat(MobileCardFile.recognizes(file("a.pdf", "%PDF-1.7 ~"))).isFalse();
        assertThat(MobileCardFile.recognizes(issuer())).isFalse();
    }

    @Test
    void a_genuine_card_says_what_it_shows_and_where_its_list_is() throws Exception {
        var found = (MobileCardFile.Genuine) MobileCardFile.check(card(), issuer(), null, NOW);
        assertThat(found.facts()).isEqualTo(Map.of("name", "김시험"));
        assertThat(found.statusKnown()).isFalse();
        assertThat(found.statusUri()).isEqualTo(LIST);
        assertThat(found.confirmed()).isFalse();
        var listed = MobileCardFile.check(card(), issuer(), list(StatusList.VALID), NOW);
        assertThat(((MobileCardFile.Genuine) listed).statusKnown()).isTrue();
    }

    @Test
    void a_revoked_card_and_a_strange_issuer_are_not_believed() throws Exception {
        assertThat(MobileCardFile.check(card(), issuer(), list(StatusList.INVALID), NOW))
                .isInstanceOf(MobileCardFile.Rejected.class);
        var strange = file("strange.json", new JWKSet(key().toPublicJWK()).toString());
        assertThat(MobileCardFile.check(card(), strange, null, NOW))
                .isInstanceOf(MobileCardFile.Rejected.class);
    }
}
