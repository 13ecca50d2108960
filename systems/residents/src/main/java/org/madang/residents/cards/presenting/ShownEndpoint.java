package org.madang.residents.cards.presenting;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a wallet sends what its holder shows (OpenID4VP 1.0, section 8.2). */
@RestController
class ShownEndpoint {

    private final ShowCard cards;

    ShownEndpoint(ShowCard cards) {
        this.cards = cards;
    }

    @PostMapping(path = "/cards/shown/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Map<String, Object>> shown(
            @PathVariable String id,
            @RequestParam(name = "vp_token", defaultValue = "") String vpToken) {
        var presentation = presentation(vpToken);
        if (presentation == null) {
            return ResponseEntity.badRequest().body(Map.of("error", "invalid_request"));
        }
        return cards.answer(id, presentation)
                ? ResponseEntity.ok(Map.of())
                : ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body(Map.of("error", "invalid_request"));
    }

    /** The one presentation: {@code {"card":["…"]}}. */
    static @Nullable String presentation(String vpToken) {
        try {
            return JSONObjectUtils.parse(vpToken).get("card") instanceof List<?> list
                            && list.size() == 1
                            && list.getFirst() instanceof String presentation
                    ? presentation
                    : null;
        } catch (ParseException e) {
            return null;
        }
    }
}
