package org.madang.kinship.draw;

import java.util.Locale;
import java.util.Set;
import org.madang.kinship.Family;
import org.madang.kinship.Person;
import org.madang.kinship.Sex;

/** What the symbols of a pedigree mean, and the pedigree in words for those who do not see it. */
final class PedigreeLegend {
    private static final double HALF = 7;
    private static final double ROW = 24;

    private final Svg svg;
    private final boolean korean;
    private double x = 24;
    private double y;
    private double width;

    PedigreeLegend(Svg svg, boolean korean) {
        this.svg = svg;
        this.korean = korean;
    }

    /** Draws what occurs in the picture; returns where the picture ends. */
    double draw(Family family, Set<String> dead, boolean related, double top, double wide) {
        y = top;
        width = wide;
        for (Sex sex : Sex.values()) {
            if (family.pedigree().people().stream().anyMatch(p -> p.sex() == sex)) {
                symbol(sex, "s", sex(sex, korean));
            }
        }
        if (!family.references().isEmpty()) {
            symbol(Sex.MALE, "s typed", korean ? "유전자형 있음" : "typed");
        }
        if (!family.missing().isEmpty()) {
            symbol(Sex.MALE, "s missing", korean ? "실종" : "missing");
        }
        if (!dead.isEmpty()) {
            double at = item(korean ? "사망 확인" : "known to be dead");
            svg.line(at - HALF - 2, y + HALF + 2, at + HALF + 2, y - HALF - 2);
        }
        if (related) {
            double at = item(korean ? "친족 사이의 부모" : "partners related");
            svg.line(at - HALF, y - 2, at + HALF, y - 2);
            svg.line(at - HALF, y + 2, at + HALF, y + 2);
        }
        return y + ROW;
    }

    private void symbol(Sex sex, String kind, String text) {
        svg.person(sex, kind, item(text), y, HALF);
    }

    /** Writes the text of the next item and returns the middle of its symbol. */
    private double item(String text) {
        double needed = 2 * HALF + 8 + Svg.width(text) + 20;
        if (x > 24 && x + needed > width) {
            x = 24;
            y += ROW;
        }
        double at = x + HALF;
        svg.text(x + 2 * HALF + 8, y + 4, "start", "small", text);
        x += needed;
        return at;
    }

    private static String sex(Sex sex, boolean korean) {
        if (korean) {
            return switch (sex) {
                case MALE -> "남자";
                case FEMALE -> "여자";
                case UNKNOWN -> "성별 모름";
            };
        }
        return switch (sex) {
            case MALE -> "man";
            case FEMALE -> "woman";
            case UNKNOWN -> "sex unknown";
        };
    }

    /** The pedigree as sentences. */
    static String words(Family family, boolean korean) {
        StringBuilder words = new StringBuilder();
        for (Person p : family.pedigree().people()) {
            String father = p.father();
            String mother = p.mother();
            words.append(p.id()).append(": ");
            words.append(korean ? sex(p.sex(), true) : p.sex().name().toLowerCase(Locale.ROOT));
            if (father != null || mother != null) {
                String f = father == null ? (korean ? "모르는 사람" : "unknown") : father;
                String m = mother == null ? (korean ? "모르는 사람" : "unknown") : mother;
                words.append(
                        korean ? ", 아버지 " + f + ", 어머니 " + m : ", child of " + f + " and " + m);
            }
            boolean missing = family.missing().contains(p.id());
            words.append(missing ? (korean ? ", 실종" : ", missing") : "");
            boolean typed = family.references().containsKey(p.id());
            words.append(typed ? (korean ? ", 유전자형 있음" : ", typed") : "");
            words.append(". ");
        }
        return words.toString().strip();
    }
}
