package org.madang.residents.registry;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.Romanization;

/**
 * The part of an address within its building (상세주소), in words of both languages: 101동 1203호 is
 * Bldg. 101, Unit 1203. What is written otherwise stays as it is written.
 */
public final class UnitWords {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BELOW = Pattern.compile("지하\\s+(?=[0-9])");
    private static final Pattern BUILDING = Pattern.compile("제?([0-9A-Za-z]+|[가-힣])동");
    private static final Pattern BASEMENT = Pattern.compile("지하([0-9]*)층?");
    private static final Pattern FLOOR = Pattern.compile("([0-9]+)층");
    private static final Pattern UNIT = Pattern.compile("제?([0-9A-Za-z][0-9A-Za-z-]*|[가-힣])호");
    private static final Pattern BASEMENT_UNIT = Pattern.compile("지하([0-9][0-9A-Za-z-]*)호");

    private UnitWords() {}

    public static Text of(String unit) {
        // 지하 1층: the blank does not part what belongs together.
        var whole = BELOW.matcher(unit.strip()).replaceAll("지하");
        var english = BLANKS.splitAsStream(whole).map(UnitWords::english);
        return Text.of(unit, english.collect(Collectors.joining(", ")));
    }

    private static String english(String word) {
        var building = BUILDING.matcher(word);
        if (building.matches()) {
            return "Bldg. " + name(building.group(1));
        }
        var below = BASEMENT_UNIT.matcher(word);
        if (below.matches()) {
            return "Basement Unit " + below.group(1);
        }
        var basement = BASEMENT.matcher(word);
        if (basement.matches()) {
            return basement.group(1).isEmpty() ? "Basement" : "Floor B" + basement.group(1);
        }
        var floor = FLOOR.matcher(word);
        if (floor.matches()) {
            return "Floor " + floor.group(1);
        }
        var door = UNIT.matcher(word);
        return door.matches() ? "Unit " + name(door.group(1)) : word;
    }

    /** 가동 is Bldg. Ga. */
    private static String name(String name) {
        var latin = Romanization.of(name);
        return latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1);
    }
}
