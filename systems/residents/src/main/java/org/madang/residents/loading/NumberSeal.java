package org.madang.residents.loading;

import org.madang.residents.ResidentNumber;
import org.madang.residents.registry.SealedNumbers;

/** Seals a resident number as the register keeps it. Safe for many threads. */
public interface NumberSeal {

    /** For {@code number_cipher}. */
    byte[] cipher(String digits);

    /** For {@code number_index}. */
    byte[] index(String digits);

    /** As the register itself does. */
    static NumberSeal of(SealedNumbers numbers) {
        return new NumberSeal() {
            @Override
            public byte[] cipher(String digits) {
                return numbers.seal(new ResidentNumber(digits));
            }

            @Override
            public byte[] index(String digits) {
                return numbers.index(new ResidentNumber(digits));
            }
        };
    }
}
