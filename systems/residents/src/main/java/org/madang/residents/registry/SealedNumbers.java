package org.madang.residents.registry;

import java.nio.charset.StandardCharsets;
import org.madang.kernel.secrets.Vault;
import org.madang.residents.ResidentNumber;
import org.springframework.stereotype.Component;

/**
 * Resident numbers as the tables hold them: sealed, and found by a keyed index (Personal
 * Information Protection Act, Article 24-2, paragraph 2: numbers are stored encrypted).
 */
@Component
public class SealedNumbers {

    private static final String CONTEXT = "residents.number";

    private final Vault vault;

    public SealedNumbers(Vault vault) {
        this.vault = vault;
    }

    /** For {@code resident.number_cipher}. */
    public byte[] seal(ResidentNumber number) {
        return vault.seal(bytes(number), CONTEXT);
    }

    /** For {@code resident.number_index}. */
    public byte[] index(ResidentNumber number) {
        return vault.blindIndex(bytes(number), CONTEXT);
    }

    public ResidentNumber open(byte[] cipher) {
        return new ResidentNumber(
                new String(vault.open(cipher, CONTEXT), StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(ResidentNumber number) {
        return number.digits().getBytes(StandardCharsets.US_ASCII);
    }
}
