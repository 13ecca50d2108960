package org.madang.kernel.notices;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;

/** A way out of the house. Carrying a letter twice must be harmless at the other end. */
interface Channel {

    /** As the column {@code channel} has it. */
    String code();

    /**
     * Carries one letter.
     *
     * @throws IOException when it may be tried again
     */
    void carry(Letter letter) throws IOException;

    /**
     * What leaves the house: the subject and where to read the rest, never the words.
     *
     * @param email where to, for the channel that needs it
     */
    record Letter(
            long id,
            Recipient recipient,
            Text subject,
            @Nullable String reference,
            Instant sentAt,
            @Nullable String email,
            Language language) {}
}
