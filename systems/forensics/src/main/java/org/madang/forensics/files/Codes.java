package org.madang.forensics.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madang.kernel.language.Text;
import org.madang.kinship.Disaster;

/** Names of files as codes of the laboratory: letters, digits, dots and hyphens, at most 20. */
final class Codes {

    private Codes() {}

    static String of(String name) {
        var code = name.strip().replaceAll("[^A-Za-z0-9_.-]+", "-").replaceFirst("^[_.-]+", "");
        return code.length() > 20 ? code.substring(0, 20) : code;
    }

    /** Names that would become one code, or none. */
    static List<Text> problems(Disaster disaster) {
        var problems = new ArrayList<Text>();
        Map<String, String> victims = new HashMap<>();
        disaster.victims().forEach(v -> check(victims, v.name(), problems));
        Map<String, String> missing = new HashMap<>();
        disaster.missing().forEach(m -> check(missing, m, problems));
        Map<String, String> families = new HashMap<>();
        for (var family : disaster.families()) {
            check(families, family.name(), problems);
            Map<String, String> people = new HashMap<>();
            family.pedigree().people().forEach(p -> check(people, p.id(), problems));
        }
        return problems;
    }

    private static void check(Map<String, String> seen, String name, List<Text> problems) {
        var code = of(name);
        var other = seen.put(code, name);
        if (code.isEmpty() || other != null) {
            problems.add(
                    Text.of(
                            "번호로 쓸 수 없거나 겹치는 이름입니다: " + name,
                            "The name makes no code of its own: " + name));
        }
    }
}
