package org.madang.kernel.journal.format;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object in exactly one way: keys as called, no white space, least escaping. */
final class CanonicalJson {

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder json = new StringBuilder(400).append('{');

    CanonicalJson number(String key, @Nullable Long value) {
        key(key).append(value);
        return this;
    }

    CanonicalJson text(String key, @Nullable String value) {
        key(key);
        quote(value);
        return this;
    }

    /** A value that is JSON already. */
    CanonicalJson json(String key, String value) {
        key(key).append(value);
        return this;
    }

    CanonicalJson texts(String key, List<String> values) {
        key(key).append('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            quote(values.get(i));
        }
        json.append(']');
        return this;
    }

    String end() {
        return json.append('}').toString();
    }

    private StringBuilder key(String key) {
        if (json.length() > 1) {
            json.append(',');
        }
        return json.append('"').append(key).append("\":");
    }

    private void quote(@Nullable String value) {
        if (value == null) {
            json.append("null");
            return;
        }
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
        json.append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (c < ' ') {
                    json.append("\\u00").append(HEX.toHexDigits((byte) c));
                } else {
                    json.append(c);
                }
            }
        }
    }
}
