package org.madang.kernel.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.kernel.documents.signing.DocumentSigner;
import org.madang.kernel.documents.signing.SigningKey;
import org.madang.kernel.documents.signing.TimeStamps;
import org.madang.kernel.documents.typeset.TypesetDocument;
import org.madang.kernel.documents.typeset.Typesetter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the signed file of a document, and stores nothing. Its two steps can be called apart, so
 * that a benchmark can set signing alone beside the whole. Thread-safe.
 */
public final class DocumentPress {

    /** The format of the attached data; a reader refuses what it does not know. */
    static final String FORMAT = "madang-document/1";

    /** What a verifier inflates at most. */
    private static final int MOST_DATA = 4 * 1024 * 1024;

    private final Typesetter typesetter = new Typesetter();
    private final JsonMapper json = JsonMapper.builder().build();
    private final IssuerKeys keys;
    private final DocumentSigner signer;

    public DocumentPress(IssuerKeys keys, TimeStamps timeStamps) {
        this.keys = keys;
        this.signer = new DocumentSigner(timeStamps);
    }

    /**
     * A signed document.
     *
     * @param unshown characters that had to be replaced by a box, as {@code U+91D1}
     */
    public record Pressed(byte[] bytes, int pages, List<String> unshown) {}

    /** Typesets and signs. */
    public Pressed press(DocumentDraft draft, Issuance issuance) {
        var key = keys.of(draft.issuer());
        var document = typeset(draft, issuance, key);
        return new Pressed(sign(document, key), document.pages(), document.unshown());
    }

    public TypesetDocument typeset(DocumentDraft draft, Issuance issuance, SigningKey key) {
        return typesetter.typeset(draft, issuance, attachment(draft, issuance), signer.room(key));
    }

    /** Signs the document in place; signing it again overwrites the signature. */
    public byte[] sign(TypesetDocument document, SigningKey key) {
        return signer.sign(document, key);
    }

    public SigningKey key(Issuer issuer) {
        return keys.of(issuer);
    }

    private byte[] attachment(DocumentDraft draft, Issuance issuance) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("format", FORMAT);
        envelope.put("number", issuance.number().value());
        envelope.put("kind", draft.kind());
        envelope.put("title", draft.title());
        envelope.put("language", draft.language().tag());
        envelope.put("issuedAt", issuance.issuedAt().toString());
        envelope.put("issuer", draft.issuer().code());
        envelope.put("issuerName", names(draft.issuer().name().ko(), draft.issuer().name().en()));
        envelope.put("data", draft.data());
        var bytes = json.writeValueAsBytes(envelope);
        if (bytes.length > MOST_DATA) {
            throw new IllegalArgumentException("a document carries at most 4 MiB of data");
        }
        return bytes;
    }

    private static Map<String, String> names(String ko, String en) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("ko", ko);
        names.put("en", en);
        return names;
    }
}
