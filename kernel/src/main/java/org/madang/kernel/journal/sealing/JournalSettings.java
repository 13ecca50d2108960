package org.madang.kernel.journal.sealing;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the journal is sealed ({@code madang.journal.*}).
 *
 * @param directory where the copy outside the database is kept, best on another disk; null is
 *     {@code journal} in the house's data directory
 * @param origin name of this journal, unique in the world, without white space
 * @param keyFile the signing key, an Ed25519 key as PEM (PKCS#8) or PKCS#12; null makes one in the
 *     directory, which production refuses
 * @param keyPassword opens a PKCS#12 file
 * @param every pause between two looks for new entries
 * @param sequencer whether this server takes part in sealing
 */
@ConfigurationProperties("madang.journal")
public record JournalSettings(
        @Nullable Path directory,
        @DefaultValue("madang.example/journal") String origin,
        @Nullable Path keyFile,
        @Nullable String keyPassword,
        @DefaultValue("500ms") Duration every,
        @DefaultValue("true") boolean sequencer) {

    /** Where the copy outside the database is kept. */
    public Path directoryIn(Path data) {
        return directory == null ? data.resolve("journal") : directory;
    }
}
