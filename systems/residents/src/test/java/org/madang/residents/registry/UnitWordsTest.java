package org.madang.residents.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitWordsTest {

    @ParameterizedTest
    @CsvSource({
        "101동 1203호, 'Bldg. 101, Unit 1203'",
        "104호, Unit 104",
        "가동 3호, 'Bldg. Ga, Unit 3'",
        "A동 12-1호, 'Bldg. A, Unit 12-1'",
        "3층, Floor 3",
        "지하 1층, Floor B1",
        "지하층, Basement",
        "지하 101호, Basement Unit 101",
        "제2동 제101호, 'Bldg. 2, Unit 101'",
        "2층 왼쪽, 'Floor 2, 왼쪽'",
        "Penthouse, Penthouse"
    })
    void a_unit_is_written_in_words_of_both_languages(String korean, String english) {
        var words = UnitWords.of(korean);
        assertThat(words.ko()).isEqualTo(korean);
        assertThat(words.en()).isEqualTo(english);
    }
}
