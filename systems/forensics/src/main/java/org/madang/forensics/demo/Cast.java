package org.madang.forensics.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.demo.Genetics.Somebody;
import org.madang.kinship.Sex;

/**
 * Who is who in the made-up disaster: nine families that miss fourteen people. Among them two
 * brothers with a sister alone to compare (they cannot be told apart), a son whose profile shows a
 * mutation, a household that is missing together, and parents who are cousins.
 */
final class Cast {

    /** Somebody in a pedigree; {@code typed} are relatives who gave a sample. */
    record Kin(
            String code,
            Sex sex,
            @Nullable String father,
            @Nullable String mother,
            int born,
            boolean missing,
            boolean typed,
            Somebody self) {}

    private final Genetics genetics;
    private final Map<String, Map<String, Kin>> families = new LinkedHashMap<>();
    private Map<String, Kin> now = new LinkedHashMap<>();

    Cast(long seed, boolean whole) {
        genetics = new Genetics(seed, whole);
        brotherOfTheReporter();
        motherAndDaughter();
        twoBrothers();
        sonWithMutation();
        grandmother();
        household();
        halfBrother();
        sister();
        cousins();
    }

    Map<String, Map<String, Kin>> families() {
        return families;
    }

    Kin missing(String code) {
        return families.values().stream()
                .flatMap(f -> f.values().stream())
                .filter(k -> k.code().equals(code) && k.missing())
                .findFirst()
                .orElseThrow();
    }

    Somebody stranger() {
        return genetics.founder(Sex.MALE);
    }

    private void family(String code) {
        now = new LinkedHashMap<>();
        families.put(code, now);
    }

    private static final int TYPED = 1;
    private static final int MISSING = 2;

    private void founder(String code, Sex sex, int born, int role) {
        put(code, sex, null, null, born, role, genetics.founder(sex));
    }

    private void child(String code, Sex sex, String father, String mother, int born, int role) {
        put(code, sex, father, mother, born, role, genetics.child(sex, self(father), self(mother)));
    }

    private void put(
            String code,
            Sex sex,
            @Nullable String father,
            @Nullable String mother,
            int born,
            int role,
            Somebody self) {
        now.put(
                code,
                new Kin(code, sex, father, mother, born, role == MISSING, role == TYPED, self));
    }

    private Somebody self(String code) {
        var kin = now.get(code);
        if (kin == null) {
            throw new IllegalStateException("nobody called " + code);
        }
        return kin.self();
    }

    private void brotherOfTheReporter() {
        family("F1");
        founder("Fa", Sex.MALE, 1952, 0);
        founder("Mo", Sex.FEMALE, 1955, TYPED);
        child("Br", Sex.MALE, "Fa", "Mo", 1982, TYPED);
        child("M01", Sex.MALE, "Fa", "Mo", 1986, MISSING);
    }

    private void motherAndDaughter() {
        family("F2");
        founder("GF", Sex.MALE, 1948, 0);
        founder("GM", Sex.FEMALE, 1950, TYPED);
        founder("Fa", Sex.MALE, 1978, TYPED);
        child("M02", Sex.FEMALE, "GF", "GM", 1980, MISSING);
        child("Si", Sex.FEMALE, "GF", "GM", 1983, TYPED);
        child("M03", Sex.FEMALE, "Fa", "M02", 2009, MISSING);
    }

    private void twoBrothers() {
        family("F3");
        founder("Fa", Sex.MALE, 1960, 0);
        founder("Mo", Sex.FEMALE, 1962, TYPED);
        child("M04", Sex.MALE, "Fa", "Mo", 1990, MISSING);
        child("M05", Sex.MALE, "Fa", "Mo", 1993, MISSING);
        child("Si", Sex.FEMALE, "Fa", "Mo", 1996, TYPED);
    }

    private void sonWithMutation() {
        family("F4");
        founder("Fa", Sex.MALE, 1970, TYPED);
        founder("Mo", Sex.FEMALE, 1972, TYPED);
        var son = genetics.child(Sex.MALE, self("Fa"), self("Mo"));
        var changed = Genetics.mutated(son, self("Fa"), self("Mo"));
        put("M06", Sex.MALE, "Fa", "Mo", 2001, MISSING, changed);
    }

    private void grandmother() {
        family("F5");
        founder("GF", Sex.MALE, 1940, 0);
        founder("M07", Sex.FEMALE, 1944, MISSING);
        child("Da", Sex.FEMALE, "GF", "M07", 1968, 0);
        founder("So", Sex.MALE, 1965, TYPED);
        child("G1", Sex.MALE, "So", "Da", 1994, TYPED);
        child("G2", Sex.FEMALE, "So", "Da", 1997, TYPED);
        child("Un", Sex.MALE, "GF", "M07", 1971, TYPED);
    }

    private void household() {
        family("F6");
        founder("GF", Sex.MALE, 1947, TYPED);
        founder("GM", Sex.FEMALE, 1949, 0);
        child("M08", Sex.MALE, "GF", "GM", 1975, MISSING);
        founder("Mo", Sex.FEMALE, 1977, TYPED);
        child("M09", Sex.MALE, "M08", "Mo", 2006, MISSING);
        child("M10", Sex.FEMALE, "M08", "Mo", 2010, MISSING);
    }

    private void halfBrother() {
        family("F7");
        founder("Fa", Sex.MALE, 1958, 0);
        founder("Mo", Sex.FEMALE, 1961, TYPED);
        founder("Fb", Sex.MALE, 1963, 0);
        child("M11", Sex.MALE, "Fa", "Mo", 1985, MISSING);
        child("HB", Sex.MALE, "Fb", "Mo", 1992, TYPED);
    }

    private void sister() {
        family("F8");
        founder("Fa", Sex.MALE, 1950, 0);
        founder("Mo", Sex.FEMALE, 1953, 0);
        child("B1", Sex.MALE, "Fa", "Mo", 1976, TYPED);
        child("B2", Sex.MALE, "Fa", "Mo", 1979, TYPED);
        child("M12", Sex.FEMALE, "Fa", "Mo", 1981, MISSING);
    }

    private void cousins() {
        family("F9");
        founder("GF", Sex.MALE, 1935, 0);
        founder("GM", Sex.FEMALE, 1937, 0);
        child("A", Sex.MALE, "GF", "GM", 1958, 0);
        child("M14", Sex.FEMALE, "GF", "GM", 1961, MISSING);
        founder("Aw", Sex.FEMALE, 1960, 0);
        founder("Bh", Sex.MALE, 1959, 0);
        child("Fa", Sex.MALE, "A", "Aw", 1984, TYPED);
        child("Mo", Sex.FEMALE, "Bh", "M14", 1986, TYPED);
        child("M13", Sex.MALE, "Fa", "Mo", 2012, MISSING);
    }

    /** Who was found as which remains, in the order of finding. */
    static List<String[]> found() {
        var found = new ArrayList<String[]>();
        for (var pair :
                List.of(
                        "V01:M08", "V02:M03", "V03:M05", "V04:M11", "V05:M06", "V06:*", "V07:M02",
                        "V08:M01", "V09:M10", "V10:M04", "V11:M13", "V12:M07")) {
            int colon = pair.indexOf(':');
            found.add(new String[] {pair.substring(0, colon), pair.substring(colon + 1)});
        }
        return found;
    }
}
