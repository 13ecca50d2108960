package org.madang.forensics.register;

import java.nio.charset.StandardCharsets;
import org.madang.kernel.secrets.Vault;
import org.springframework.stereotype.Component;

/** Seals texts of the laboratory; each opens only as what it is, and of what it is. */
@Component
public class Seals {

    /** What a sealed text is. */
    public enum Kind {
        PROFILE,
        FINDING,
        FORM,
        IDENTITY,
        CONTACT,
        INPUT,
        CHECKPOINT,
        OUTCOME,
        FIGURES
    }

    private final Vault vault;

    Seals(Vault vault) {
        this.vault = vault;
    }

    public byte[] seal(String text, Kind kind, long id) {
        return vault.seal(text.getBytes(StandardCharsets.UTF_8), context(kind, id));
    }

    public String open(byte[] sealed, Kind kind, long id) {
        return new String(vault.open(sealed, context(kind, id)), StandardCharsets.UTF_8);
    }

    private static String context(Kind kind, long id) {
        return "forensics." + kind + "." + id;
    }
}
