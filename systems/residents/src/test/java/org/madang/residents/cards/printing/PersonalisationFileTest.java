package org.madang.residents.cards.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.kernel.language.Text;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;

class PersonalisationFileTest {

    private static final CardFace FACE =
            new CardFace(
                    "A00000007",
                    new ResidentNumber("9002031234567"),
                    "김시험",
                    "Kim Siheom",
                    LocalDate.of(1990, 2, 3),
                    Sex.MALE,
                    Text.of("서울특별시 종로구 시험로 1", "1 Siheom-ro, Jongno-gu, Seoul"),
                    Text.of("종로구청장", "Mayor of Jongno-gu"),
                    LocalDate.of(2026, 11, 26),
                    false,
                    new byte[] {1, 2, 3});

    @Test
    void it_has_a_head_a_line_for_each_card_and_a_sealed_end() throws Exception {
        var file =
                PersonalisationFile.of(
                        7, Instant.EPOCH, List.of(FACE, FACE), digest -> "signed:" + digest);
        var text = new String(file, StandardCharsets.UTF_8);
        var lines = text.split("\n");
        assertThat(lines).hasSize(4);
        assertThat(JSONObjectUtils.parse(lines[0]))
                .containsEntry("format", "madang-card/1")
                .containsEntry("batch", 7L)
                .containsEntry("cards", 2L);
        var card = JSONObjectUtils.parse(lines[1]);
        assertThat(card)
                .containsEntry("serial", "A00000007")
                .containsEntry("number", "900203-1234567")
                .containsEntry("name", "김시험")
                .containsEntry("issuedOn", "2026-11-26")
                .containsEntry("photo", "AQID");
        assertThat((List<?>) card.get("mrz"))
                .hasSize(3)
                .allSatisfy(line -> assertThat((String) line).hasSize(30));
        var before = text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1);
        var digest = PersonalisationFile.sha256(before);
        assertThat(JSONObjectUtils.parse(lines[3]))
                .containsEntry("sha256", digest)
                .containsEntry("signature", "signed:" + digest);
    }

    @Test
    void the_zone_has_the_surname_first() {
        assertThat(PersonalisationFile.zone(FACE).lines().getLast()).startsWith("KIM<<SIHEOM<");
    }
}
