package org.madang.forensics.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.madang.forensics.register.ProfileText;
import org.madang.kernel.language.Text;
import org.madang.kinship.Alleles;
import org.madang.kinship.Amelogenin;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.Profile;
import org.madang.kinship.Sex;

/**
 * Reads a profile as somebody types or pastes it: a marker a line, then its alleles separated by
 * blanks, tabs, slashes or commas. Every problem is told with its line and column; a profile with a
 * problem is not taken at all.
 */
final class ProfileReading {

    private final Set<String> known;
    private final List<Text> problems = new ArrayList<>();
    private final Map<String, List<String>> calls = new LinkedHashMap<>();

    private ProfileReading(Set<String> known) {
        this.known = known;
    }

    /**
     * What was read.
     *
     * @param problems empty when the profile may be taken
     */
    record Reading(Profile profile, List<Text> problems) {}

    /**
     * @param known markers that the case can compute with
     * @param sex as recorded, to be held against amelogenin
     */
    static Reading read(String sample, String text, Set<String> known, Sex sex) {
        var reading = new ProfileReading(known);
        int line = 0;
        for (var words : text.lines().toList()) {
            line++;
            if (!words.isBlank()) {
                reading.line(line, words.strip());
            }
        }
        return reading.finish(sample, sex);
    }

    private void line(int line, String words) {
        var marker = marker(words);
        if (marker.isEmpty()) {
            tell(line, 1, "모르는 표지입니다", "the marker is unknown", first(words));
            return;
        }
        var rest = words.substring(marker.length()).strip();
        var alleles = new ArrayList<String>();
        int column = 2;
        for (var cell : rest.isEmpty() ? new String[0] : rest.split("[\\s/,]+", -1)) {
            try {
                alleles.add(Alleles.normal(cell));
            } catch (InvalidKinshipData bad) {
                tell(line, column, "사다리 밖의 값입니다", "off the ladder", cell);
            }
            column++;
        }
        if (calls.put(canonical(marker), alleles) != null) {
            tell(line, 1, "표지가 두 번 나옵니다", "the marker comes twice", marker);
        }
    }

    /** The longest known marker that the line begins with: some have a blank in their name. */
    private String marker(String words) {
        var found = "";
        for (var name : known) {
            found = longer(words, name, found);
        }
        found = longer(words, ProfileText.AMELOGENIN, found);
        return longer(words, "Amelogenin", found);
    }

    private static String longer(String words, String name, String found) {
        boolean begins =
                words.regionMatches(true, 0, name, 0, name.length())
                        && (words.length() == name.length()
                                || !Character.isLetterOrDigit(words.charAt(name.length())));
        return begins && name.length() > found.length() ? words.substring(0, name.length()) : found;
    }

    private String canonical(String typed) {
        if (typed.toLowerCase(Locale.ROOT).startsWith("amel")) {
            return ProfileText.AMELOGENIN;
        }
        return known.stream().filter(typed::equalsIgnoreCase).findFirst().orElse(typed);
    }

    private static String first(String words) {
        return Arrays.stream(words.split("\\s+", 2)).findFirst().orElse(words);
    }

    private void tell(int line, int column, String ko, String en, String what) {
        problems.add(
                Text.of(
                        line + "행 " + column + "열: " + ko + " (" + what + ")",
                        "line " + line + ", column " + column + ": " + en + " (" + what + ")"));
    }

    private Reading finish(String sample, Sex sex) {
        try {
            var profile = Profile.ofCalls(sample, calls);
            var amel = profile.at(ProfileText.AMELOGENIN);
            if (amel != null) {
                Amelogenin.check(sample, sex, amel)
                        .ifPresent(p -> problems.add(Text.of(p.ko(), p.en())));
            }
            return new Reading(profile, problems);
        } catch (InvalidKinshipData bad) {
            bad.problems().forEach(p -> problems.add(Text.of(p.ko(), p.en())));
            return new Reading(Profile.EMPTY, problems);
        }
    }
}
