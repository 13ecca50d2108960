package org.madang.kernel.places;

import java.util.Map;

/** Family names whose usual spelling in passports is not that of the rules. */
final class FamilyNames {

    static final Map<String, String> CUSTOMARY =
            Map.ofEntries(
                    Map.entry("김", "Kim"),
                    Map.entry("이", "Lee"),
                    Map.entry("박", "Park"),
                    Map.entry("최", "Choi"),
                    Map.entry("강", "Kang"),
                    Map.entry("조", "Cho"),
                    Map.entry("윤", "Yoon"),
                    Map.entry("임", "Lim"),
                    Map.entry("신", "Shin"),
                    Map.entry("유", "Yoo"),
                    Map.entry("오", "Oh"),
                    Map.entry("우", "Woo"),
                    Map.entry("주", "Joo"),
                    Map.entry("구", "Koo"),
                    Map.entry("문", "Moon"),
                    Map.entry("노", "Noh"),
                    Map.entry("권", "Kwon"),
                    Map.entry("고", "Ko"),
                    Map.entry("곽", "Kwak"),
                    Map.entry("금", "Keum"),
                    Map.entry("길", "Kil"),
                    Map.entry("선", "Sun"),
                    Map.entry("심", "Shim"),
                    Map.entry("여", "Yeo"),
                    Map.entry("제갈", "Jegal"));

    private FamilyNames() {}
}
