package org.madang.kernel.access;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator says of the whole house ({@code madang.*}).
 *
 * @param data folder that lasts: keys made on the first start, the embedded database
 * @param production true when real people are served: no demo accounts, no keys made by the house
 * @param publicAddress where people reach the house, such as {@code https://madang.go.kr}; null
 *     means the address of each request
 */
@ConfigurationProperties("madang")
public record HouseSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean production,
        @Nullable URI publicAddress) {

    /** Whether people reach the house by TLS only. */
    public boolean secure() {
        return publicAddress != null && "https".equals(publicAddress.getScheme());
    }
}
