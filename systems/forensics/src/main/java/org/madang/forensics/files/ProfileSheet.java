package org.madang.forensics.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.forensics.register.ProfileText;
import org.madang.kernel.language.Text;
import org.madang.kinship.Profile;
import org.madang.kinship.io.InvalidKinshipFile;
import org.madang.kinship.io.ProfileSheets;

/**
 * A wide table of profiles, held against the case: samples it must know, markers it can compute
 * with. Problems carry file, line and column.
 */
record ProfileSheet(Map<String, Profile> profiles, List<Text> problems) {

    static ProfileSheet read(String name, String text, Set<String> samples, Set<String> markers) {
        Map<String, Profile> profiles;
        try {
            profiles = ProfileSheets.read(name, text);
        } catch (InvalidKinshipFile bad) {
            return new ProfileSheet(Map.of(), ImportCase.problems(bad));
        }
        var problems = new ArrayList<Text>();
        var lines = text.lines().toList();
        for (var sample : profiles.keySet()) {
            if (!samples.contains(sample)) {
                problems.add(
                        at(
                                name,
                                line(lines, sample),
                                1,
                                "이 사건에 없는 시료입니다",
                                "no sample of this case",
                                sample));
            }
        }
        var unknown = new LinkedHashMap<String, Boolean>();
        profiles.values().stream()
                .flatMap(p -> p.genotypes().keySet().stream())
                .filter(m -> !markers.contains(m) && !m.equals(ProfileText.AMELOGENIN))
                .forEach(m -> unknown.put(m, true));
        for (var marker : unknown.keySet()) {
            problems.add(
                    at(
                            name,
                            1,
                            column(lines, marker),
                            "모르는 표지입니다",
                            "the marker is unknown",
                            marker));
        }
        return new ProfileSheet(profiles, problems);
    }

    private static Text at(String file, int line, int column, String ko, String en, String what) {
        return Text.of(
                file + " " + line + "행 " + column + "열: " + ko + " (" + what + ")",
                file + ", line " + line + ", column " + column + ": " + en + " (" + what + ")");
    }

    private static int line(List<String> lines, String sample) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).replace("\"", "").startsWith(sample)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int column(List<String> lines, String marker) {
        var cells = lines.getFirst().replace("\"", "").split("[\t,;]", -1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].strip().equals(marker)) {
                return i + 1;
            }
        }
        return 0;
    }
}
