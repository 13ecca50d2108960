package org.madang.kernel.journal.verifying;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.format.Checkpoint;
import org.madang.kernel.journal.format.VerifierKey;
import org.madang.kernel.journal.tree.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a file that anybody may have written. */
final class JsonLine {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final JsonNode node;

    private JsonLine(JsonNode node) {
        this.node = node;
    }

    static Optional<JsonLine> parse(String line) {
        try {
            var node = JSON.readTree(line);
            return node.isObject() ? Optional.of(new JsonLine(node)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    boolean has(String key) {
        return node.has(key);
    }

    JsonNode field(String key) {
        return node.path(key);
    }

    @Nullable String text(String key) {
        var value = node.path(key);
        return value.isString() ? value.stringValue() : null;
    }

    /** A whole number that is not negative; -1 when it is anything else. */
    long number(String key) {
        var value = node.path(key);
        var fits = value.isIntegralNumber() && value.canConvertToLong();
        return fits ? Math.max(-1, value.longValue()) : -1;
    }

    boolean isTrue(String key) {
        return node.path(key).isBoolean() && node.path(key).booleanValue();
    }

    Optional<Hash> hash(String key) {
        return Optional.ofNullable(text(key)).flatMap(Hash::parse);
    }

    Optional<Checkpoint.Signed> checkpoint(String key) {
        return Optional.ofNullable(text(key)).flatMap(Checkpoint::parse);
    }

    /** All hashes of an array; empty when one is none. */
    Optional<List<Hash>> hashes(String key) {
        var values = node.path(key);
        if (!values.isArray()) {
            return Optional.empty();
        }
        var hashes = new ArrayList<Hash>();
        for (var value : values) {
            var hash = value.isString() ? Hash.parse(value.stringValue()) : Optional.<Hash>empty();
            if (hash.isEmpty()) {
                return Optional.empty();
            }
            hashes.add(hash.get());
        }
        return Optional.of(hashes);
    }

    List<VerifierKey> keys() {
        return node.path("keys")
                .valueStream()
                .limit(1_000)
                .filter(JsonNode::isString)
                .flatMap(key -> VerifierKey.parse(key.stringValue()).stream())
                .toList();
    }
}
