package org.madang.kernel.journal.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.kernel.journal.format.Checkpoint;
import org.madang.kernel.journal.format.SigningKey;
import org.madang.kernel.journal.format.VerifierKey;
import org.madang.kernel.journal.tree.Hash;

class KeyFilesTest {

    @TempDir Path directory;

    private JournalSettings settings(@Nullable Path key) {
        return new JournalSettings(null, "test/journal", key, null, Duration.ofSeconds(1), true);
    }

    private SigningKey load(@Nullable Path key, boolean production) {
        return KeyFiles.load(settings(key), directory, production);
    }

    private Path pem(String algorithm) throws GeneralSecurityException, IOException {
        var key = KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate();
        var base64 = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        var text = "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
        return Files.writeString(directory.resolve(algorithm + ".pem"), text);
    }

    @Test
    void a_demo_makes_its_key_once_and_only_its_owner_reads_it() throws IOException {
        var first = load(null, false);
        assertThat(load(null, false).verifier()).isEqualTo(first.verifier());
        assertThat(KeyFiles.published(directory)).containsExactly(first.verifier());
        try (var files = Files.list(directory)) {
            var key = files.filter(f -> f.toString().endsWith(".pem")).findFirst().orElseThrow();
            assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        }
    }

    @Test
    void production_does_not_start_without_a_key_of_its_own() throws Exception {
        assertThatThrownBy(() -> load(null, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("madang.journal.key-file");
        assertThat(load(pem("Ed25519"), true).verifier().name()).isEqualTo("test/journal");
    }

    @Test
    void a_key_of_another_kind_is_refused_in_a_sentence() throws Exception {
        var wrong = pem("RSA");
        assertThatThrownBy(() -> load(wrong, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Ed25519");
        var none = Files.writeString(directory.resolve("none.pem"), "nothing");
        assertThatThrownBy(() -> load(none, true)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void earlier_public_keys_stay_published_when_the_key_changes() throws Exception {
        var before = load(null, false).verifier();
        var after = load(pem("Ed25519"), true).verifier();
        assertThat(KeyFiles.published(directory)).containsExactly(before, after);
    }

    @Test
    void a_note_is_read_back_and_holds_only_as_it_was_signed() {
        var key = load(null, false);
        var at = Instant.parse("2026-11-23T09:00:00.123Z");
        var note = key.sign(new Checkpoint("test/journal", 7, Hash.OF_NOTHING, at, 99));
        var keys = List.of(key.verifier());
        assertThat(Checkpoint.parse(note.note())).contains(note);
        assertThat(note.isBy(keys)).isTrue();
        var changed = Checkpoint.parse(note.note().replace("\n7\n", "\n8\n")).orElseThrow();
        assertThat(changed.isBy(keys)).isFalse();
        assertThat(Checkpoint.parse(note.note().replace("\n7\n", "\n07\n"))).isEmpty();
        assertThat(Checkpoint.parse(note.note() + "more\n")).isEmpty();
        assertThat(VerifierKey.parse(key.verifier().toString())).contains(key.verifier());
    }
}
