package org.madang.forensics.files;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.madang.kernel.language.Text;
import org.madang.kinship.forms.FormField;
import org.madang.kinship.forms.ToothState;

/** What parts of fields and codes of forms are called; in English a code is its own name. */
final class FormWords {

    private static final Map<String, String> PARTS =
            Map.ofEntries(
                    Map.entry("kind", "종류"),
                    Map.entry("description", "설명"),
                    Map.entry("place", "부위"),
                    Map.entry("serial", "일련번호"),
                    Map.entry("year", "연도"),
                    Map.entry("number", "번호"),
                    Map.entry("state", "상태"),
                    Map.entry("surfaces", "치면"),
                    Map.entry("material", "재료"),
                    Map.entry("id", "시료번호"),
                    Map.entry("relationship", "관계"),
                    Map.entry("laboratory", "감정기관"),
                    Map.entry("finger", "손가락"),
                    Map.entry("pattern", "문형"),
                    Map.entry("file", "파일"));

    private static final Map<String, String> CODES = codes();

    private FormWords() {}

    private static Map<String, String> codes() {
        var words = new TreeMap<String, String>();
        put(words, "complete=온전함", "incomplete=일부 없음", "fragment=조각", "skeleton=백골", "burnt=탄화");
        put(words, "clothing=옷", "footwear=신발", "jewellery=장신구", "watch=시계", "glasses=안경");
        put(words, "document=신분증·서류", "phone=전화기", "key=열쇠", "other=기타", "unknown=알 수 없음");
        put(words, "male=남", "female=여", "black=검은색", "brown=갈색", "blond=금색", "red=붉은색");
        put(words, "grey=회색", "white=흰색", "none=없음", "dyed=염색", "blue=파란색", "green=초록색");
        put(words, "hazel=녹갈색", "mixed=섞임", "scar=흉터", "tattoo=문신", "birthmark=모반");
        put(words, "piercing=피어싱", "amputation=절단", "malformation=기형", "A=A형", "B=B형");
        put(words, "AB=AB형", "O=O형", "own belonging=본인 소지품", "relative=친족");
        put(words, "stored sample=보관 시료", "blood=혈액", "muscle=근육", "bone=뼈", "tooth=치아");
        put(words, "right thumb=오른손 엄지", "right index=오른손 집게", "right middle=오른손 가운데");
        put(words, "right ring=오른손 약지", "right little=오른손 새끼", "left thumb=왼손 엄지");
        put(words, "left index=왼손 집게", "left middle=왼손 가운데", "left ring=왼손 약지");
        put(words, "left little=왼손 새끼", "arch=활모양", "loop=발굽모양", "whorl=소용돌이", "unreadable=판독 불가");
        for (var state : ToothState.values()) {
            words.put(state.code(), state.ko());
        }
        return words;
    }

    private static void put(Map<String, String> words, String... pairs) {
        for (var pair : pairs) {
            int equals = pair.indexOf('=');
            words.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    static Text field(FormField field) {
        return Text.of(field.ko(), capital(field.en()));
    }

    /** A part of an item, such as the place of a mark. */
    static Text part(String part) {
        return Text.of(PARTS.getOrDefault(part, part), capital(part));
    }

    /** A code, or the words themselves where they are none. */
    static Text code(String code) {
        return Text.of(CODES.getOrDefault(code, code), code);
    }

    /** A filled-in item in one line. */
    static Text item(Map<String, String> item) {
        return Text.of(line(item, true), line(item, false));
    }

    private static String line(Map<String, String> item, boolean korean) {
        return item.entrySet().stream()
                .map(e -> {
                    var words = korean ? code(e.getValue()).ko() : e.getValue();
                    var part = korean ? part(e.getKey()).ko() : e.getKey();
                    return e.getKey().equals("value") ? words : part + " " + words;
                })
                .collect(Collectors.joining(", "));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
