package org.madang.residents.cards.mobile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.residents.cards.credential.StatusToken;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a wallet asks when it is given a card (OpenID4VCI 1.0, pre-authorized code flow). */
@RestController
class WalletEndpoints {

    private static final String BEARER = "Bearer ";

    private final IssueMobileCard issuing;
    private final StatusLists lists;

    WalletEndpoints(IssueMobileCard issuing, StatusLists lists) {
        this.issuing = issuing;
        this.lists = lists;
    }

    @PostMapping(path = "/cards/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Map<String, Object>> token(
            @RequestParam(name = "grant_type", defaultValue = "") String grantType,
            @RequestParam(name = "pre-authorized_code", defaultValue = "") String code,
            @RequestParam(name = "tx_code", defaultValue = "") String pin) {
        if (!grantType.equals(OfferMobileCard.PRE_AUTHORIZED)) {
            return answer(HttpStatus.BAD_REQUEST, Map.of("error", "unsupported_grant_type"));
        }
        var token = issuing.token(code, pin);
        return token.isEmpty()
                ? answer(HttpStatus.BAD_REQUEST, Map.of("error", "invalid_grant"))
                : answer(
                        HttpStatus.OK,
                        Map.of(
                                "access_token", token.get(),
                                "token_type", "Bearer",
                                "expires_in", IssueMobileCard.TOKEN_LIFE.toSeconds()));
    }

    @PostMapping("/cards/nonce")
    ResponseEntity<Map<String, Object>> nonce() {
        return answer(HttpStatus.OK, Map.of("c_nonce", issuing.nonce()));
    }

    @PostMapping(path = "/cards/credential", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> credential(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String authorization,
            @RequestBody Map<String, Object> request) {
        var token =
                authorization != null && authorization.startsWith(BEARER)
                        ? authorization.substring(BEARER.length()).strip()
                        : null;
        if (!OfferMobileCard.CONFIGURATION.equals(request.get("credential_configuration_id"))) {
            return refused("unknown_credential_configuration", "there is only resident-card");
        }
        return switch (issuing.issue(token, proof(request))) {
            case IssueMobileCard.Outcome.Issued(String credential) ->
                    answer(
                            HttpStatus.OK,
                            Map.of("credentials", List.of(Map.of("credential", credential))));
            case IssueMobileCard.Outcome.NoToken _ ->
                    ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                            .cacheControl(CacheControl.noStore())
                            .body(Map.of("error", "invalid_token"));
            case IssueMobileCard.Outcome.Refused(String error, String description) ->
                    refused(error, description);
        };
    }

    /** The one proof; null where there is none, or more than the house issues at once. */
    private static @Nullable String proof(Map<String, Object> request) {
        return request.get("proofs") instanceof Map<?, ?> proofs
                        && proofs.get("jwt") instanceof List<?> tokens
                        && tokens.size() == 1
                        && tokens.getFirst() instanceof String token
                ? token
                : null;
    }

    /** The list of states; a copy of it is all that an offline check needs beside the keys. */
    @GetMapping("/cards/status/{list}")
    ResponseEntity<String> status(@PathVariable int list) {
        var token =
                lists.token(list)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/" + StatusToken.TYPE))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(token);
    }

    private static ResponseEntity<Map<String, Object>> refused(String error, String words) {
        return answer(HttpStatus.BAD_REQUEST, Map.of("error", error, "error_description", words));
    }

    private static ResponseEntity<Map<String, Object>> answer(
            HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(body);
    }
}
