package org.madang.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.kernel.documents.signing.DemoKeys;
import org.madang.kernel.documents.signing.StoredKeys;
import org.madang.kernel.documents.signing.TimeStamps;
import org.madang.kernel.language.Text;

class IssuerKeysTest {

    @TempDir Path folder;

    @Test
    void the_demo_makes_its_keys_once_and_finds_them_again() {
        var first = new DemoKeys(folder, Clock.systemUTC());
        var key = first.of(Samples.JONGNO).certificate();
        var second = new DemoKeys(folder, Clock.systemUTC());
        assertThat(second.anchors()).isEqualTo(first.anchors());
        assertThat(second.of(Samples.JONGNO).certificate()).isEqualTo(key);
    }

    @Test
    void a_demo_key_about_to_expire_is_replaced_and_old_documents_stay_authentic() {
        var keys = new DemoKeys(folder, Clock.systemUTC());
        var old = new DocumentPress(keys, TimeStamps.NONE);
        var document = old.press(Samples.household(), Samples.issuance()).bytes();
        var later = Clock.offset(Clock.systemUTC(), Duration.ofDays(3 * 365 - 10));
        var renewed = new DemoKeys(folder, later);
        assertThat(renewed.of(Samples.JONGNO).certificate())
                .isNotEqualTo(keys.of(Samples.JONGNO).certificate());
        var verifier = new DocumentVerifier(renewed.anchors(), List.of());
        assertThat(verifier.verify(document)).isInstanceOf(Verification.Authentic.class);
    }

    @Test
    void an_operators_pkcs12_file_signs_under_its_own_authority() {
        var made = new DemoKeys(folder, Clock.systemUTC());
        made.of(Samples.JONGNO);
        var stored = stored("root.pem");
        var press = new DocumentPress(stored, TimeStamps.NONE);
        var document = press.press(ofDefault(), Samples.issuance()).bytes();
        assertThat(new DocumentVerifier(stored.anchors(), List.of()).verify(document))
                .isInstanceOf(Verification.Authentic.class);
        assertThat(stored.demo()).isFalse();
    }

    @Test
    void a_wrong_password_and_an_unknown_issuer_are_said_clearly() {
        new DemoKeys(folder, Clock.systemUTC()).of(Samples.JONGNO);
        var stored = stored("root.pem");
        assertThatThrownBy(() -> stored.of(Samples.JONGNO))
                .isInstanceOf(MissingKey.class)
                .hasMessageContaining("1111000000");
        assertThatThrownBy(() ->
                        StoredKeys.pkcs12(
                                file(), "wrong".toCharArray(), folder.resolve("root.pem")))
                .isInstanceOf(MissingKey.class);
        assertThatThrownBy(() -> stored("none.pem")).isInstanceOf(MissingKey.class);
    }

    /** The demo's file names its entry {@code key}: an issuer of that code finds it. */
    private static DocumentDraft ofDefault() {
        var draft = Samples.household();
        return new DocumentDraft(
                draft.kind(),
                draft.name(),
                draft.language(),
                new Issuer("key", Text.same("Agency"), Text.same("Seal")),
                draft.subject(),
                draft.owner(),
                draft.title(),
                draft.subtitle(),
                draft.body(),
                draft.statement(),
                draft.facts(),
                draft.data());
    }

    private StoredKeys stored(String anchors) {
        return StoredKeys.pkcs12(file(), password(), folder.resolve(anchors));
    }

    private Path file() {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("issuer-"))
                    .findFirst()
                    .orElseThrow();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private char[] password() {
        try {
            return Files.readString(folder.resolve("password")).strip().toCharArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
