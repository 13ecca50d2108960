package org.madang.kernel.documents;

import java.util.regex.Pattern;
import org.madang.kernel.language.Text;

/**
 * The authority that a document speaks for.
 *
 * @param code stable; names its key, so letters, digits, {@code .}, {@code _} and {@code -} only,
 *     at most 64
 * @param name as it is printed under the document and stands in its certificate
 * @param seal the words of its printed seal, short
 */
public record Issuer(String code, Text name, Text seal) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public Issuer {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a code for an issuer: " + code);
        }
    }
}
