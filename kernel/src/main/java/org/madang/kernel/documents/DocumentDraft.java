package org.madang.kernel.documents;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;

/**
 * What a system wants to put on paper: words for people, data for machines, and the few facts that
 * whoever checks the document may see.
 *
 * @param kind stable code, {@code system.document}
 * @param name what this kind of document is called where it is checked
 * @param language of the printed words
 * @param subject the resident it speaks of, or null when it speaks of nobody
 * @param owner the {@link org.madang.kernel.access.Actor#id} that may fetch it again
 * @param subtitle under the title; may be empty
 * @param statement the sentence above date and issuer, such as "We certify …"; may be empty
 * @param facts what {@code /verify} shows to anybody who holds the document's number: mask them
 * @param data the typed data, attached as JSON; whatever Jackson can write
 */
public record DocumentDraft(
        String kind,
        Text name,
        Language language,
        Issuer issuer,
        @Nullable Long subject,
        String owner,
        String title,
        String subtitle,
        List<Block> body,
        String statement,
        List<PublicFact> facts,
        Object data) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9.-]{0,63}");

    public DocumentDraft {
        body = List.copyOf(body);
        facts = List.copyOf(facts);
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("not a kind of document: " + kind);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("a document needs a title");
        }
    }

    /** A fact that anybody holding the number may see, already masked. */
    public record PublicFact(Text label, String value) {}
}
