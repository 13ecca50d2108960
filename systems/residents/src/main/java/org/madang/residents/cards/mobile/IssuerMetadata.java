package org.madang.residents.cards.mobile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madang.kernel.language.Text;
import org.madang.residents.cards.AgeRules;
import org.madang.residents.cards.credential.Credential;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What wallets and verifiers look up of the issuer, at the well-known addresses. */
@RestController
class IssuerMetadata {

    private record Claim(String name, Text words) {}

    private static final List<Claim> CLAIMS =
            List.of(
                    new Claim("name", Text.of("이름", "Name")),
                    new Claim("name_latin", Text.of("로마자 이름", "Name in Latin letters")),
                    new Claim("resident_number", Text.of("주민등록번호", "Resident number")),
                    new Claim("birthdate", Text.of("생년월일", "Date of birth")),
                    new Claim("sex", Text.of("성별", "Sex")),
                    new Claim("address", Text.of("주소", "Address")),
                    new Claim("serial", Text.of("카드번호", "Card serial")),
                    new Claim("issuing_authority", Text.of("발급기관", "Issued by")),
                    new Claim("date_of_issuance", Text.of("발급일", "Date of issue")),
                    new Claim("overseas_national", Text.of("재외국민", "Overseas national")),
                    new Claim("picture", Text.of("사진", "Photo")));

    private final CardKey key;

    IssuerMetadata(CardKey key) {
        this.key = key;
    }

    /** OpenID4VCI 1.0, section 12.2. */
    @GetMapping("/.well-known/openid-credential-issuer")
    Map<String, Object> issuer() {
        return Map.of(
                "credential_issuer", key.issuer(),
                "credential_endpoint", key.issuer() + "/cards/credential",
                "nonce_endpoint", key.issuer() + "/cards/nonce",
                "display", display(Text.of("대한민국 행정안전부 (시범)", "Ministry of the Interior (demo)")),
                "credential_configurations_supported",
                        Map.of(OfferMobileCard.CONFIGURATION, configuration()));
    }

    private static Map<String, Object> configuration() {
        return Map.of(
                "format", "dc+sd-jwt",
                "vct", Credential.KIND,
                "cryptographic_binding_methods_supported", List.of("jwk"),
                "credential_signing_alg_values_supported", List.of("ES256"),
                "proof_types_supported",
                        Map.of(
                                "jwt",
                                Map.of("proof_signing_alg_values_supported", List.of("ES256"))),
                "credential_metadata",
                        Map.of(
                                "display",
                                display(Text.of("모바일 주민등록증", "Mobile resident card")),
                                "claims",
                                claims()));
    }

    private static List<Map<String, Object>> claims() {
        var all = new ArrayList<Map<String, Object>>();
        for (var claim : CLAIMS) {
            all.add(Map.of("path", List.of(claim.name()), "display", display(claim.words())));
        }
        for (int age : AgeRules.SHOWN) {
            all.add(
                    Map.of(
                            "path",
                            List.of(MobileClaims.AGE, String.valueOf(age)),
                            "display",
                            display(Text.of("만 " + age + "세 이상", age + " or older"))));
        }
        return all;
    }

    private static List<Map<String, Object>> display(Text words) {
        return List.of(
                Map.of("name", words.ko(), "locale", "ko"),
                Map.of("name", words.en(), "locale", "en"));
    }

    /** RFC 8414: the house itself gives out the tokens for its cards. */
    @GetMapping("/.well-known/oauth-authorization-server")
    Map<String, Object> tokens() {
        return Map.of(
                "issuer", key.issuer(),
                "token_endpoint", key.issuer() + "/cards/token",
                "grant_types_supported", List.of(OfferMobileCard.PRE_AUTHORIZED),
                "token_endpoint_auth_methods_supported", List.of("none"),
                "response_types_supported", List.of(),
                "pre-authorized_grant_anonymous_access_supported", true);
    }

    /** SD-JWT VC, section 5: the keys that cards are signed with. */
    @GetMapping("/.well-known/jwt-vc-issuer")
    Map<String, Object> keys() {
        return key.metadata();
    }
}
