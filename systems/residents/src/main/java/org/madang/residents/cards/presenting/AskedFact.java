package org.madang.residents.cards.presenting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** What one may ask a holder to show. */
enum AskedFact {
    AGE_14(Text.of("만 14세 이상인지", "14 or older"), "age_equal_or_over", "14"),
    AGE_19(Text.of("만 19세 이상인지", "19 or older"), "age_equal_or_over", "19"),
    AGE_65(Text.of("만 65세 이상인지", "65 or older"), "age_equal_or_over", "65"),
    NAME(Text.of("이름", "Name"), "name"),
    PICTURE(Text.of("사진", "Photo"), "picture"),
    BIRTH(Text.of("생년월일", "Date of birth"), "birthdate"),
    ADDRESS(Text.of("주소", "Address"), "address"),
    NUMBER(Text.of("주민등록번호", "Resident number"), "resident_number");

    private final Text words;
    private final List<String> path;

    AskedFact(Text words, String... path) {
        this.words = words;
        this.path = List.of(path);
    }

    Text words() {
        return words;
    }

    /** Where it stands in the claims. */
    List<String> path() {
        return path;
    }

    /** Its value among what was shown; null where it was kept back. */
    @Nullable Object in(Map<?, ?> facts) {
        Object at = facts;
        for (var step : path) {
            at = at instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return at;
    }
}
