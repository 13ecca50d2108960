package org.madang.kernel.documents;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How documents are signed ({@code madang.documents.*}). Without keys a demo makes its own.
 *
 * @param pkcs12 file with the issuers' keys
 * @param pkcs11 configuration of the device with the issuers' keys, for the Java provider
 *     SunPKCS11; not together with {@code pkcs12}
 * @param password of the file, or PIN of the device
 * @param authorities PEM file with the certificates of the authorities above the keys
 * @param timeStamp address of a time-stamp service (RFC 3161); null signs without time stamps
 * @param timeStampAuthorities PEM file with the certificates of the authorities above that service
 */
@ConfigurationProperties("madang.documents")
public record DocumentSettings(
        @Nullable Path pkcs12,
        @Nullable Path pkcs11,
        @DefaultValue("") String password,
        @Nullable Path authorities,
        @Nullable URI timeStamp,
        @Nullable Path timeStampAuthorities) {

    boolean hasKeys() {
        return pkcs12 != null || pkcs11 != null;
    }
}
