package org.madang.kernel.journal.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.tree.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry as it stands in the database, every column of it. Its canonical form is what the leaf
 * hash covers: a JSON object with the keys in the order of this record, no white space, integers
 * and strings only, strings escaped as little as RFC 8785 allows, in UTF-8.
 *
 * @param xact id of the transaction that wrote it, decimal
 * @param at moment of writing, UTC with six digits of a second: {@code 2026-11-23T09:00:00.123456Z}
 */
public record RecordedEntry(
        long id,
        String xact,
        String at,
        String actor,
        String actorKo,
        String actorEn,
        @Nullable String office,
        String purpose,
        String purposeKo,
        String purposeEn,
        @Nullable String reference,
        String deed,
        @Nullable Long subject,
        String what,
        List<String> facts) {

    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "xact",
                    "at",
                    "actor",
                    "actorKo",
                    "actorEn",
                    "office",
                    "purpose",
                    "purposeKo",
                    "purposeEn",
                    "reference",
                    "deed",
                    "subject",
                    "what",
                    "facts");

    public RecordedEntry {
        facts = List.copyOf(facts);
    }

    /** The canonical form. */
    public String json() {
        return new CanonicalJson()
                .number("id", id)
                .text("xact", xact)
                .text("at", at)
                .text("actor", actor)
                .text("actorKo", actorKo)
                .text("actorEn", actorEn)
                .text("office", office)
                .text("purpose", purpose)
                .text("purposeKo", purposeKo)
                .text("purposeEn", purposeEn)
                .text("reference", reference)
                .text("deed", deed)
                .number("subject", subject)
                .text("what", what)
                .texts("facts", facts)
                .end();
    }

    /** RFC 9162 leaf hash of the canonical form. */
    public Hash leafHash() {
        return Hash.ofLeaf(json().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the xact lies below a bound; both are unsigned decimals. */
    public boolean isBelow(long bound) {
        try {
            return Long.compareUnsigned(Long.parseUnsignedLong(xact), bound) < 0;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** Reads an entry back; empty when a key is missing, unknown or of another type. */
    public static Optional<RecordedEntry> parse(@Nullable JsonNode node) {
        if (!(node instanceof ObjectNode object)
                || !Set.copyOf(object.propertyNames()).equals(KEYS)) {
            return Optional.empty();
        }
        var fields = new Fields(object);
        var entry =
                new RecordedEntry(
                        fields.number("id"),
                        fields.text("xact"),
                        fields.text("at"),
                        fields.text("actor"),
                        fields.text("actorKo"),
                        fields.text("actorEn"),
                        fields.optionalText("office"),
                        fields.text("purpose"),
                        fields.text("purposeKo"),
                        fields.text("purposeEn"),
                        fields.optionalText("reference"),
                        fields.text("deed"),
                        fields.optionalNumber("subject"),
                        fields.text("what"),
                        fields.texts("facts"));
        return fields.fit ? Optional.of(entry) : Optional.empty();
    }

    /** Fields by type, remembering whether one did not fit. */
    private static final class Fields {
        private final ObjectNode object;
        private boolean fit = true;

        Fields(ObjectNode object) {
            this.object = object;
        }

        String text(String key) {
            return text(object.path(key));
        }

        @Nullable String optionalText(String key) {
            return object.path(key).isNull() ? null : text(key);
        }

        long number(String key) {
            var node = object.path(key);
            if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                fit = false;
                return 0;
            }
            return node.longValue();
        }

        @Nullable Long optionalNumber(String key) {
            return object.path(key).isNull() ? null : (Long) number(key);
        }

        List<String> texts(String key) {
            var node = object.path(key);
            if (!node.isArray()) {
                fit = false;
                return List.of();
            }
            return node.valueStream().map(this::text).toList();
        }

        private String text(JsonNode node) {
            var text = node.isString() ? node.stringValue() : null;
            if (text == null || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                fit = false;
                return "";
            }
            return text;
        }
    }
}
