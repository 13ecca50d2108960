package org.madang.kernel.secrets;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the vault's keys are ({@code madang.secrets.*}).
 *
 * @param file properties {@code seal.1=}, {@code seal.2=} … and {@code index=}, 64 hexadecimal
 *     digits each; null is {@code secrets.keys} in the data directory, made on the first start of a
 *     demo and refused in production
 */
@ConfigurationProperties("madang.secrets")
public record SecretsSettings(@Nullable Path file) {}
