package org.madang.kernel.secrets;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The keys of a vault. Sealing uses the key with the highest id; the older ones only open, so a key
 * is rotated by adding one.
 *
 * @param seals AES-256 keys by id, 1 to 255
 * @param index HMAC-SHA-256 key of at least 32 bytes
 */
record VaultKeys(NavigableMap<Integer, byte[]> seals, byte[] index) {

    private static final int KEY_BYTES = 32;
    private static final String SEAL = "seal.";
    private static final String INDEX = "index";

    VaultKeys {
        seals = Collections.unmodifiableNavigableMap(new TreeMap<>(seals));
        if (seals.isEmpty() || seals.firstKey() < 1 || seals.lastKey() > 255) {
            throw new IllegalArgumentException("a vault needs seal keys with ids from 1 to 255");
        }
        if (seals.values().stream().anyMatch(key -> key.length != KEY_BYTES)) {
            throw new IllegalArgumentException("a seal key has 32 bytes (64 hexadecimal digits)");
        }
        if (index.length < KEY_BYTES) {
            throw new IllegalArgumentException("the index key has 32 bytes or more");
        }
        if (seals.values().stream().anyMatch(key -> Arrays.equals(key, index))) {
            throw new IllegalArgumentException("the index key must differ from every seal key");
        }
    }

    static VaultKeys fresh() {
        var random = new SecureRandom();
        var seal = new byte[KEY_BYTES];
        var index = new byte[KEY_BYTES];
        random.nextBytes(seal);
        random.nextBytes(index);
        return new VaultKeys(new TreeMap<>(Map.of(1, seal)), index);
    }

    /** Reads {@code seal.<id>} and {@code index}, each in hexadecimal. */
    static VaultKeys of(Properties properties) {
        var seals = new TreeMap<Integer, byte[]>();
        for (var name : properties.stringPropertyNames()) {
            if (name.startsWith(SEAL)) {
                var id = Integer.parseInt(name.substring(SEAL.length()));
                seals.put(id, HexFormat.of().parseHex(properties.getProperty(name).strip()));
            }
        }
        var index = HexFormat.of().parseHex(properties.getProperty(INDEX, "").strip());
        return new VaultKeys(seals, index);
    }

    Properties asProperties() {
        var properties = new Properties();
        seals.forEach(
                (id, key) -> properties.setProperty(SEAL + id, HexFormat.of().formatHex(key)));
        properties.setProperty(INDEX, HexFormat.of().formatHex(index));
        return properties;
    }

    /** Keys do not belong in logs. */
    @Override
    public String toString() {
        return "VaultKeys" + seals.keySet();
    }
}
