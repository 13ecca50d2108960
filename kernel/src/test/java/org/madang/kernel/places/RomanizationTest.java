package org.madang.kernel.places;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanizationTest {

    @ParameterizedTest
    @CsvSource({
        // Examples of the notification itself.
        "백마, baengma", "신림, sillim", "종로, jongno", "왕십리, wangsimni",
        "별내, byeollae", "신라, silla", "해돋이, haedoji", "같이, gachi",
        "좋고, joko", "놓다, nota", "압구정, apgujeong", "낙동강, nakdonggang",
        "죽변, jukbyeon", "낙성대, nakseongdae", "합정, hapjeong", "팔당, paldang",
        "샛별, saetbyeol", "울산, ulsan", "묵호, mukho", "집현전, jiphyeonjeon",
        "구미, gumi", "영동, yeongdong", "백암, baegam", "옥천, okcheon",
        "합덕, hapdeok", "호법, hobeop", "월곶, wolgot", "벚꽃, beotkkot",
        "한밭, hanbat", "구리, guri", "설악, seorak", "칠곡, chilgok",
        "임실, imsil", "울릉, ulleung", "대관령, daegwallyeong", "독립문, dongnimmun",
        "촉석루, chokseongnu", "속리산, songnisan", "극락전, geungnakjeon", "안압지, anapji",
        // Stations and towns that everybody has seen written.
        "청량리, cheongnyangni", "선릉, seolleung", "강릉, gangneung", "백령, baengnyeong"
    })
    void follows_the_sounds(String korean, String latin) {
        assertThat(Romanization.of(korean)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "충청북도, Chungcheongbuk-do",
        "의정부시, Uijeongbu-si",
        "양주군, Yangju-gun",
        "도봉구, Dobong-gu",
        "신창읍, Sinchang-eup",
        "삼죽면, Samjuk-myeon",
        "인왕리, Inwang-ri",
        "당산동, Dangsan-dong",
        "봉천1동, Bongcheon 1-dong",
        "중구, Jung-gu",
        "동읍, Dong-eup",
        "석동, Seok-dong",
        "청운효자동, Cheongunhyoja-dong",
        "창신제1동, Changsin 1-dong",
        "종로5.6가동, Jongno 5.6-ga-dong",
        "성수1가제2동, Seongsu 1-ga 2-dong",
        "교현.안림동, Gyohyeon.Allim-dong",
        "화수1.화평동, Hwasu 1.Hwapyeong-dong",
        "봉명2.송정동, Bongmyeong 2.Songjeong-dong",
        "미추홀구, Michuhol-gu",
        "빛가람동, Bitgaram-dong",
        "덕양구, Deogyang-gu"
    })
    void keeps_the_suffix_of_a_division_apart(String korean, String latin) {
        assertThat(Romanization.division(korean)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "자하문로, Jahamun-ro", "세종대로, Sejong-daero", "율곡로, Yulgok-ro",
        "중앙로12번길, Jungang-ro 12beon-gil", "평화로3길, Pyeonghwa-ro 3gil", "북촌길, Bukchon-gil"
    })
    void writes_roads_as_their_signs_do(String korean, String latin) {
        assertThat(Romanization.road(korean)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "홍, 길동, Hong Gildong",
        "김, 복남, Kim Boknam",
        "홍, 빛나, Hong Bitna",
        "민, 용하, Min Yongha",
        "송, 나리, Song Nari",
        "남궁, 설, Namgung Seol",
        "이, 서연, Lee Seoyeon"
    })
    void spells_a_given_name_without_changing_its_sounds(
            String family, String given, String latin) {
        assertThat(Romanization.person(family, given)).isEqualTo(latin);
    }

    @Property
    void leaves_no_hangul_behind(
            @ForAll @StringLength(min = 1, max = 8) @CharRange(from = '가', to = '힣')
                    String korean) {
        assertThat(Romanization.of(korean)).matches("[a-z]+");
        assertThat(Romanization.division(korean + "동")).matches("[A-Z][a-z]*-dong");
    }
}
