package org.madang.services.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.ServiceFinder.Found;

class ServiceIndexTest {

    private static final ServiceIndex INDEX = new ServiceIndex(entries());

    private static ServiceIndex.Entry entry(
            String code, String ko, String en, String sumKo, String... words) {
        return new ServiceIndex.Entry(
                new Found(
                        Text.of(ko, en),
                        Text.of(sumKo, en + "."),
                        Text.of("기관", "Agency"),
                        "/services/" + code),
                List.of(words));
    }

    private static List<ServiceIndex.Entry> entries() {
        var all = new ArrayList<ServiceIndex.Entry>();
        all.add(entry("household", "주민등록표 등본", "Household certificate", "세대를 증명해요", "등본"));
        all.add(entry("allowance", "아동수당", "Child allowance", "아이를 키우면 받아요", "육아", "kids money"));
        all.add(entry("pension", "기초연금", "Basic pension", "어르신이 받아요", "노인 연금"));
        all.add(entry("permit", "도로점용 허가", "Street occupation permit", "도로를 써요", "간판"));
        for (int i = 0; i < 500; i++) {
            all.add(entry("other" + i, "그 밖의 신고 " + i, "Other report " + i, "여러 가지"));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "등본, household",
        "등본을 떼고 싶어요, household",
        "아동 수당, allowance",
        "아동수단, allowance",
        "육아, allowance",
        "allowence, allowance",
        "kids, allowance",
        "기초 연금 신청, pension",
        "pensions, pension",
        "도로 점용, permit",
        "occupation of a street, permit"
    })
    void finds_a_service_by_the_word_people_use(String typed, String code) {
        assertThat(INDEX.find(typed))
                .first()
                .extracting(Found::path)
                .isEqualTo("/services/" + code);
    }

    @ParameterizedTest
    @CsvSource({"'   '", "'!?*:(\"'", "qqqqzzzz"})
    void nonsense_finds_nothing_and_breaks_nothing(String typed) {
        assertThat(INDEX.find(typed)).isEmpty();
    }
}
