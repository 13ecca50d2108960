package org.madang.kernel.access.signin;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in lasts and where passkeys hold ({@code madang.sign-in.*}). The idle time-out is
 * {@code spring.session.timeout}.
 *
 * @param longest time after which everybody signs in again, however busy
 * @param fresh time after signing in during which passkeys may be added
 * @param passkeyHost domain that passkeys are bound to; changing it makes all of them useless
 * @param passkeyOrigins addresses that passkeys may be used from; empty means the house's public
 *     address, or any port of localhost where there is none
 */
@ConfigurationProperties("madang.sign-in")
public record SignInSettings(
        @DefaultValue("12h") Duration longest,
        @DefaultValue("15m") Duration fresh,
        @DefaultValue("localhost") String passkeyHost,
        @DefaultValue({}) Set<String> passkeyOrigins) {}
