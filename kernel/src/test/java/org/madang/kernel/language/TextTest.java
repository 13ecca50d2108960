package org.madang.kernel.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({
        "이름, 이름을 이름은 이름이 이름과",
        "주소, 주소를 주소는 주소가 주소와",
        "제3, 제3을 제3은 제3이 제3과",
        "제4, 제4를 제4는 제4가 제4와",
        "금액(원), 금액(원)을 금액(원)은 금액(원)이 금액(원)과",
        "번호 (선택), 번호 (선택)를 번호 (선택)는 번호 (선택)가 번호 (선택)와",
        "PIN, PIN을(를) PIN은(는) PIN이(가) PIN과(와)",
    })
    void particles_follow_the_sound_of_what_stands_before_them(String word, String written) {
        var text = Text.of("{0}을(를) {0}은(는) {0}이(가) {0}과(와)", "{0}").with(word);
        assertThat(text.ko()).isEqualTo(written);
        assertThat(text.en()).isEqualTo(word);
    }

    @Test
    void a_text_put_into_a_text_is_translated_and_followed_by_its_own_particle() {
        var bank = Text.of("한울은행", "Hanul Bank");
        assertThat(Text.of("{1}은(는) {0}을(를) 받습니다", "{1} gets {0}").with("3,000원", bank))
                .isEqualTo(Text.of("한울은행은 3,000원을 받습니다", "Hanul Bank gets 3,000원"));
    }
}
