package org.madang.finance.governments;

import java.util.Set;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.language.Text;

/**
 * A local government (지방자치단체).
 *
 * @param id first five digits of its division code: 11000 Seoul, 11110 Jongno-gu
 * @param name full, such as 서울특별시 종로구
 */
public record Government(int id, Text name, Kind kind) {

    /** Suwon, Goyang, Yongin, Hwaseong and Changwon. */
    private static final Set<Integer> OF_A_MILLION = Set.of(41110, 41280, 41460, 41590, 48120);

    /** Kinds of local government (Local Autonomy Act, Article 2). */
    public enum Kind {
        METROPOLITAN(Text.of("특별·광역시", "Metropolitan city")),
        PROVINCE(Text.of("도", "Province")),
        CITY(Text.of("시", "City")),
        COUNTY(Text.of("군", "County")),
        DISTRICT(Text.of("자치구", "Autonomous district"));

        private final Text word;

        Kind(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }

    /** Whether it is one of the upper level (시도). */
    public boolean isUpper() {
        return kind == Kind.METROPOLITAN || kind == Kind.PROVINCE;
    }

    /**
     * Whether it is a city of a million people or more (특례시, Local Autonomy Act, Article 198,
     * paragraph 2, number 1).
     */
    public boolean isOfAMillion() {
        return OF_A_MILLION.contains(id);
    }

    /** The upper government it lies in; its own id for an upper one. */
    public int province() {
        return id / 1000 * 1000;
    }

    /** The id of the government that an area is governed by; 0 for the nation and townships. */
    public static int idOf(Jurisdiction area) {
        var prefix = area.prefix();
        return switch (prefix.length()) {
            case 2 -> Integer.parseInt(prefix) * 1000;
            case 5 -> Integer.parseInt(prefix);
            default -> 0;
        };
    }

    public String division() {
        return id + "00000";
    }
}
