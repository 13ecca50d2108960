package org.madang.kernel.access.machines;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key that signs tokens ({@code madang.tokens.*}).
 *
 * @param key file with a private P-256 key, as JWK or as PEM; null makes one in the data folder,
 *     which production refuses. All servers of a house need the same one
 */
@ConfigurationProperties("madang.tokens")
record MachineSettings(@Nullable Path key) {}
