package org.madang.kinship.forms;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a yellow and a pink form say about each other, beside DNA: for the reconciliation board, not
 * instead of it. Findings are counted, not weighed; nothing here is a probability.
 *
 * @param contradictions what cannot be if they are the same person
 * @param agreements what both show and not everybody has
 * @param teethAlike teeth seen on both sides in the same state other than sound
 * @param teethExplained teeth that differ as later treatment or loss may explain
 * @param teethImpossible teeth that would have had to heal
 */
public record FormComparison(
        String missing,
        String remains,
        List<String> contradictions,
        List<String> agreements,
        int teethAlike,
        int teethExplained,
        int teethImpossible) {

    public FormComparison {
        contradictions = List.copyOf(contradictions);
        agreements = List.copyOf(agreements);
    }

    /**
     * @throws IllegalArgumentException if the first is not yellow or the second not pink
     */
    public static FormComparison of(DviForm yellow, DviForm pink) {
        if (yellow.colour() != FormColour.YELLOW || pink.colour() != FormColour.PINK) {
            throw new IllegalArgumentException("a yellow form is compared with a pink one");
        }
        List<String> against = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        if (!yellow.sex().fits(pink.sex())) {
            against.add("SEX");
        }
        Integer age = age(yellow, pink);
        range(age, age, pink, FormField.AGE_LEAST, FormField.AGE_MOST, 0, against);
        range(
                yellow.whole(FormField.STATURE_LEAST),
                yellow.whole(FormField.STATURE_MOST),
                pink,
                FormField.STATURE_LEAST,
                FormField.STATURE_MOST,
                STATURE_SLACK,
                against);
        String blood = yellow.value(FormField.BLOOD_GROUP);
        String found = pink.value(FormField.BLOOD_GROUP);
        if (blood != null && found != null && !blood.equals(found)) {
            against.add("BLOOD_GROUP");
        }
        common(yellow, pink, FormField.IMPLANT, List.of("serial"), alike);
        common(yellow, pink, FormField.MARK, List.of("kind", "place"), alike);
        fingers(yellow, pink, against);
        int[] teeth = teeth(yellow.teeth(), pink.teeth());
        if (teeth[2] > 0) {
            against.add("TOOTH");
        }
        return new FormComparison(
                yellow.number(), pink.number(), against, alike, teeth[0], teeth[1], teeth[2]);
    }

    /** Stated statures are remembered and measured ones shrink: this many cm say nothing. */
    private static final int STATURE_SLACK = 5;

    /** Age in years when the remains were found; as stated if the day of birth is not known. */
    private static @Nullable Integer age(DviForm yellow, DviForm pink) {
        LocalDate born = yellow.day(FormField.BORN);
        LocalDate at = pink.day(FormField.FOUND_ON);
        if (born != null && at != null) {
            return Period.between(born, at).getYears();
        }
        Integer least = yellow.whole(FormField.AGE_LEAST);
        Integer most = yellow.whole(FormField.AGE_MOST);
        return Objects.equals(least, most) ? least : null;
    }

    private static void range(
            @Nullable Integer least,
            @Nullable Integer most,
            DviForm pink,
            FormField from,
            FormField to,
            int slack,
            List<String> against) {
        Integer low = pink.whole(from);
        Integer high = pink.whole(to);
        boolean above = least != null && high != null && least > high + slack;
        boolean below = most != null && low != null && most < low - slack;
        if (above || below) {
            against.add(from.name().replace("_LEAST", ""));
        }
    }

    private static void common(
            DviForm yellow, DviForm pink, FormField field, List<String> parts, List<String> alike) {
        for (Map<String, String> a : yellow.list(field)) {
            boolean seen =
                    pink.list(field).stream()
                            .anyMatch(b ->
                                    parts.stream()
                                            .allMatch(p ->
                                                    a.containsKey(p)
                                                            && Objects.equals(a.get(p), b.get(p))));
            if (seen) {
                StringBuilder what = new StringBuilder(field.name());
                parts.forEach(p -> what.append(' ').append(a.get(p)));
                alike.add(what.toString());
            }
        }
    }

    private static void fingers(DviForm yellow, DviForm pink, List<String> against) {
        for (Map<String, String> a : yellow.list(FormField.FINGERPRINT)) {
            for (Map<String, String> b : pink.list(FormField.FINGERPRINT)) {
                String mine = a.getOrDefault("pattern", "unreadable");
                String theirs = b.getOrDefault("pattern", "unreadable");
                boolean same = Objects.equals(a.get("finger"), b.get("finger"));
                boolean clear = !mine.equals("unreadable") && !theirs.equals("unreadable");
                if (same && clear && !mine.equals(theirs)) {
                    against.add("FINGERPRINT " + a.get("finger"));
                }
            }
        }
    }

    private static int[] teeth(Map<Integer, ToothState> before, Map<Integer, ToothState> after) {
        int[] counts = new int[3];
        before.forEach((number, state) -> {
            ToothState later = after.getOrDefault(number, ToothState.NOT_EXAMINED);
            if (!state.isKnown() || !later.isKnown()) {
                return;
            }
            if (state == later) {
                counts[0] += state == ToothState.SOUND ? 0 : 1;
            } else {
                counts[state.mayBecome(later) ? 1 : 2]++;
            }
        });
        return counts;
    }

    /** Whether something excludes that they are the same person. */
    public boolean isExcluded() {
        return !contradictions.isEmpty();
    }
}
