package org.madang.kernel.access.machines;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.util.List;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.access.ProductionCheck;
import org.madang.kernel.access.signin.ChainPart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({HouseSettings.class, MachineSettings.class})
class MachineConfiguration {

    /** Whom our tokens are for: ourselves. */
    static final String AUDIENCE = "madang";

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    @Bean
    Machines machines(JdbcClient jdbc, HouseClock clock) {
        return new Machines(jdbc, clock.clock());
    }

    @Bean
    RegisteredMachines registeredMachines(Machines machines) {
        return new RegisteredMachines(machines);
    }

    @Bean
    JWKSource<SecurityContext> tokenKeys(HouseSettings house, MachineSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(key(house, settings)));
    }

    private static ECKey key(HouseSettings house, MachineSettings settings) {
        var file = settings.key();
        if (file != null) {
            return TokenKey.read(file);
        }
        // In production nothing is made up on disk: the check below stops the start.
        return house.production() ? TokenKey.made() : TokenKey.in(house.data().resolve("keys"));
    }

    @Bean
    ProductionCheck ownTokenKey(MachineSettings settings) {
        return () ->
                settings.key() != null
                        ? List.of()
                        : List.of(
                                "No key of your own signs access tokens: make a P-256 key and name"
                                        + " its file in madang.tokens.key.");
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(HouseSettings house) {
        var address = house.publicAddress();
        var settings = AuthorizationServerSettings.builder();
        return address == null ? settings.build() : settings.issuer(address.toString()).build();
    }

    /** Tokens as RFC 9068 wants them, so that no other signed thing passes for one. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenShape() {
        return context -> {
            context.getJwsHeader().algorithm(SignatureAlgorithm.ES256).type(ACCESS_TOKEN.getType());
            context.getClaims().audience(List.of(AUDIENCE));
        };
    }

    @Bean
    JwtDecoder tokenDecoder(JWKSource<SecurityContext> keys, HouseClock clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(ACCESS_TOKEN));
        // Times and claims are checked below, by the clock of the house.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var times = new JwtTimestampValidator(Duration.ofSeconds(5));
        times.setClock(clock.clock());
        times.setAllowEmptyExpiryClaim(false);
        var audience =
                new JwtClaimValidator<List<String>>(
                        "aud", named -> named != null && named.contains(AUDIENCE));
        var subject = new JwtClaimValidator<String>("sub", name -> name != null);
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<Jwt>(List.of(times, audience, subject)));
        return decoder;
    }

    /** A token counts on the API only: a program has nothing to do on a desk. */
    @Bean
    ChainPart tokensOnTheApi(Machines machines, JwtDecoder decoder) {
        var bearer = new DefaultBearerTokenResolver();
        return (http, refused) ->
                http.oauth2ResourceServer(server ->
                        server.bearerTokenResolver(request ->
                                        request.getServletPath().startsWith("/api/")
                                                ? bearer.resolve(request)
                                                : null)
                                .authenticationEntryPoint(refused)
                                .jwt(jwt ->
                                        jwt.decoder(decoder)
                                                .jwtAuthenticationConverter(
                                                        new TokenReader(machines))));
    }
}
