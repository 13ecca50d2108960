package org.madang.kernel.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final VaultKeys KEYS = VaultKeys.fresh();
    private final Vault vault = new KeyedVault(KEYS);

    @Property(tries = 200)
    void opens_what_it_sealed(@ForAll @Size(max = 200) byte[] plain, @ForAll String context) {
        assertThat(vault.open(vault.seal(plain, context), context)).isEqualTo(plain);
    }

    @Property(tries = 200)
    void no_byte_can_be_altered_unseen(
            @ForAll @Size(min = 1, max = 40) byte[] plain, @ForAll int position) {
        var sealed = vault.seal(plain, "a");
        sealed[Math.floorMod(position, sealed.length)] ^= 1;
        assertThatThrownBy(() -> vault.open(sealed, "a")).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_value_opens_only_in_its_own_context() {
        var sealed = vault.seal("9001011".getBytes(UTF_8), "residents.number");
        assertThatThrownBy(() -> vault.open(sealed, "residents.name"))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void bytes_that_were_never_sealed_are_refused() {
        assertThatThrownBy(() -> vault.open(new byte[3], "a")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open(new byte[60], "a")).isInstanceOf(SealBroken.class);
    }

    @Test
    void the_same_value_never_looks_the_same_twice_whichever_thread_seals_it() {
        Set<String> nonces = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 20_000)
                .parallel()
                .forEach(i -> nonces.add(nonce(vault.seal(new byte[13], "a"))));
        assertThat(nonces).hasSize(20_000);
    }

    @Test
    void the_blind_index_finds_the_same_value_and_only_in_its_context() {
        var value = "9001011".getBytes(UTF_8);
        assertThat(vault.blindIndex(value, "a"))
                .hasSize(32)
                .isEqualTo(vault.blindIndex(value, "a"));
        assertThat(vault.blindIndex(value, "a")).isNotEqualTo(vault.blindIndex(value, "b"));
        assertThat(vault.blindIndex("bc".getBytes(UTF_8), "a"))
                .isNotEqualTo(vault.blindIndex("c".getBytes(UTF_8), "ab"));
        assertThat(new KeyedVault(VaultKeys.fresh()).blindIndex(value, "a"))
                .isNotEqualTo(vault.blindIndex(value, "a"));
    }

    @Test
    void a_rotated_key_seals_anew_and_the_old_one_still_opens() {
        var old = vault.seal(new byte[] {7}, "a");
        var both = new TreeMap<>(KEYS.seals());
        both.put(2, VaultKeys.fresh().seals().firstEntry().getValue());
        var rotated = new KeyedVault(new VaultKeys(both, KEYS.index()));
        assertThat(rotated.open(old, "a")).containsExactly(7);
        assertThat(rotated.isStale(old)).isTrue();
        assertThat(rotated.isStale(rotated.seal(new byte[] {7}, "a"))).isFalse();
        assertThatThrownBy(() -> vault.open(rotated.seal(new byte[1], "a"), "a"))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("key 2");
    }

    @Test
    void keys_are_made_once_and_only_their_owner_can_read_them(@TempDir Path directory)
            throws IOException {
        var file = directory.resolve("data/secrets.keys");
        var sealed = new KeyedVault(KeyFile.readOrMake(file)).seal(new byte[] {1}, "a");
        assertThat(new KeyedVault(KeyFile.readOrMake(file)).open(sealed, "a")).containsExactly(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void production_refuses_to_start_without_keys_of_its_own(@TempDir Path data) {
        var configuration = new SecretsConfiguration();
        var none = new SecretsSettings(null);
        assertThat(configuration.vaultHasItsOwnKeys(none).problems())
                .singleElement()
                .asString()
                .contains("madang.secrets.file");
        assertThat(configuration.vault(none, data, true)).isNotNull();
        assertThat(data).isEmptyDirectory();
        var own = new SecretsSettings(data.resolve("keys"));
        assertThat(configuration.vaultHasItsOwnKeys(own).problems()).isEmpty();
    }

    @Test
    void weak_or_shared_keys_are_refused() {
        var key = KEYS.seals().firstEntry().getValue();
        assertThatThrownBy(() -> new VaultKeys(new TreeMap<>(Map.of(1, key)), key))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new VaultKeys(new TreeMap<>(Map.of(1, new byte[16])), KEYS.index()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(KEYS.toString()).doesNotContain(Arrays.toString(key));
    }

    private static String nonce(byte[] sealed) {
        return Arrays.toString(Arrays.copyOfRange(sealed, 2, 14));
    }
}
