package org.madang.residents.cards.mobile;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key that signs mobile cards ({@code madang.cards.*}).
 *
 * @param key file with a private P-256 key as JWK; null makes one in the data folder, which
 *     production refuses. All servers of a house need the same one
 */
@ConfigurationProperties("madang.cards")
record CardSettings(@Nullable Path key) {}
