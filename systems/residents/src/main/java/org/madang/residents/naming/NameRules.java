package org.madang.residents.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.places.Romanization;
import org.madang.residents.Refusal;

/**
 * What a name in the register may be (Act on Registration of Family Relations, Article 44,
 * paragraph 3; Resident Registration Act, Enforcement Decree, Article 9, paragraph 1).
 */
public final class NameRules {

    private static final int LONGEST_GIVEN = 5;
    private static final int LONGEST_FAMILY = 3;
    private static final int LONGEST_LATIN = 100;

    static final Refusal NOT_HANGUL =
            Refusal.of(
                    "name.not-hangul",
                    "givenName",
                    "성과 이름은 완성된 한글 음절로 적습니다 (가족관계등록법 제44조제3항, 시행령 제9조제1항).",
                    "Family and given name are written in Hangul syllables (Act on Registration of"
                            + " Family Relations, Article 44, paragraph 3).");
    static final Refusal NO_NAME =
            Refusal.of(
                    "name.missing",
                    "givenName",
                    "성과 이름을 모두 적어야 합니다 (주민등록법 제10조제1항제1호).",
                    "Both names are needed (Resident Registration Act, Article 10, item 1).");
    static final Refusal TOO_LONG =
            Refusal.of(
                    "name.too-long",
                    "givenName",
                    "이름은 성을 빼고 5자까지 적습니다 (이름의 기재문자에 관한 가족관계등록예규).",
                    "A given name has at most five syllables (rule on the characters of names).");
    static final Refusal BAD_LATIN =
            Refusal.of(
                    "name.bad-latin",
                    "latin",
                    "로마자 이름은 로마자와 띄어쓰기, 붙임표만 쓸 수 있습니다.",
                    "The Latin name has Latin letters, blanks and hyphens only.");

    private NameRules() {}

    /** A name, family name first. */
    public record FullName(String familyName, String givenName, @Nullable String latin) {

        public FullName {
            familyName = Optional.ofNullable(familyName).orElse("").strip();
            givenName = Optional.ofNullable(givenName).orElse("").strip();
            latin = latin == null || latin.isBlank() ? null : latin.strip();
        }

        public String whole() {
            return familyName + givenName;
        }

        /** As the person spells it, or by the Revised Romanization of Korean. */
        public String inLatin() {
            return latin == null ? Romanization.person(familyName, givenName) : latin;
        }
    }

    /** Why the name cannot be entered; empty if it can. */
    public static List<Refusal> refusals(FullName name) {
        var reasons = new ArrayList<Refusal>();
        if (name.familyName().isEmpty() || name.givenName().isEmpty()) {
            reasons.add(NO_NAME);
        } else if (!isHangul(name.familyName()) || !isHangul(name.givenName())) {
            reasons.add(NOT_HANGUL);
        } else if (name.givenName().length() > LONGEST_GIVEN
                || name.familyName().length() > LONGEST_FAMILY) {
            reasons.add(TOO_LONG);
        }
        var latin = name.latin();
        if (latin != null
                && (latin.length() > LONGEST_LATIN
                        || !latin.matches("[A-Za-z][A-Za-z.'-]*( [A-Za-z][A-Za-z.'-]*)*"))) {
            reasons.add(BAD_LATIN);
        }
        return reasons;
    }

    private static boolean isHangul(String text) {
        return text.chars().allMatch(c -> c >= '가' && c <= '힣');
    }
}
