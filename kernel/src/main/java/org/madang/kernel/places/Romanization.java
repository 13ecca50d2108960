package org.madang.kernel.places;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Korean in Latin letters by the Revised Romanization of Korean (Ministry of Culture notification
 * 2000-8): as pronounced, with the sound changes between syllables, except across the hyphen before
 * a division's suffix and inside a person's given name, where the rules forbid them (chapter 3,
 * items 4 and 5).
 */
public final class Romanization {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int VOWELS = 21;
    private static final int FINALS = 28;

    private static final List<String> INITIAL =
            List.of(
                    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch",
                    "k", "t", "p", "h");
    private static final List<String> VOWEL =
            List.of(
                    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo",
                    "u", "wo", "we", "wi", "yu", "eu", "ui", "i");

    /** Before a consonant or at the end: seven sounds remain. */
    private static final List<String> FINAL =
            List.of(
                    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l",
                    "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t");

    /** Before a vowel: the consonant is spoken with the next syllable. */
    private static final List<String> LINKED =
            List.of(
                    "", "g", "kk", "ks", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt",
                    "lp", "r", "m", "b", "ps", "s", "ss", "ng", "j", "ch", "k", "t", "p", "");

    private static final int G = 0;
    private static final int N = 2;
    private static final int D = 3;
    private static final int R = 5;
    private static final int M = 6;
    private static final int SILENT = 11;
    private static final int J = 12;
    private static final int I = 20;
    private static final int FINAL_D = 7;
    private static final int FINAL_T = 25;

    /** ㅎ alone, with ㄴ and with ㄹ: it hardens the consonant that follows. */
    private static final Map<Integer, String> FINALS_WITH_H = Map.of(27, "", 6, "n", 15, "l");

    private static final Map<Integer, String> HARDENED = Map.of(G, "k", D, "t", J, "ch");

    private static final Map<String, String> BEFORE_NASAL = Map.of("k", "ng", "t", "n", "p", "m");

    private static final Map<Character, String> SUFFIXES =
            Map.of(
                    '도', "do", '시', "si", '군', "gun", '구', "gu", '읍', "eup", '면', "myeon", '동',
                    "dong", '리', "ri", '가', "ga");

    /** Suffixes of roads; longer ones first. */
    private static final Pattern ROAD = Pattern.compile("(.+?)(\\d*)(대로|로|번길|길)");

    private static final Map<String, String> ROAD_SUFFIXES =
            Map.of("대로", "daero", "로", "ro", "번길", "beon-gil", "길", "gil");

    private static final Pattern HANGUL = Pattern.compile("[가-힣]+");

    /** Before a number the ordinal 제 is not spoken in English names. */
    private static final Pattern ORDINAL = Pattern.compile("제(?=\\d)");

    private static final Pattern NUMBERED =
            Pattern.compile("(?<stem>.*?)(?<ga>\\d[\\d.]*)가(?<rest>.*)");

    private Romanization() {}

    /** As spoken, all lower case; what is not Hangul stays as it is. */
    public static String of(String korean) {
        return HANGUL.matcher(korean).replaceAll(run -> spoken(run.group(), true));
    }

    /**
     * A division's name: 청운효자동 is Cheongunhyoja-dong, 창신제1동 Changsin 1-dong, 성수1가제2동 Seongsu 1-ga
     * 2-dong, 교현.안림동 Gyohyeon.Allim-dong.
     */
    public static String division(String korean) {
        var name = ORDINAL.matcher(korean).replaceAll("");
        var suffix = SUFFIXES.get(name.charAt(name.length() - 1));
        if (suffix == null || name.length() == 1) {
            return spaced(name);
        }
        return stem(name.substring(0, name.length() - 1)) + "-" + suffix;
    }

    private static String stem(String name) {
        var numbered = NUMBERED.matcher(name);
        if (!numbered.matches()) {
            return spaced(name);
        }
        var ga = spaced(numbered.group("stem") + numbered.group("ga")) + "-ga";
        var rest = numbered.group("rest");
        return rest.isEmpty() ? ga : ga + " " + spaced(rest);
    }

    /** A road's name: 자하문로 is Jahamun-ro, 세종대로 Sejong-daero, 중앙로12번길 Jungang-ro 12beon-gil. */
    public static String road(String korean) {
        var branch = Pattern.compile("(.+(?:대로|로))(\\d+)(번길|길)").matcher(korean);
        if (branch.matches()) {
            return road(branch.group(1))
                    + " "
                    + branch.group(2)
                    + ROAD_SUFFIXES.get(branch.group(3));
        }
        var road = ROAD.matcher(korean);
        if (!road.matches()) {
            return spaced(korean);
        }
        return spaced(road.group(1) + road.group(2)) + "-" + ROAD_SUFFIXES.get(road.group(3));
    }

    /**
     * A person's name as in a passport: the family name in its customary spelling where there is
     * one, the given name syllable by syllable: 홍길동 is Hong Gildong, 김복남 Kim Boknam.
     */
    public static String person(String familyName, String givenName) {
        return familyName(familyName) + " " + capital(spoken(givenName, false));
    }

    private static String familyName(String korean) {
        var customary = FamilyNames.CUSTOMARY.get(korean);
        return customary == null ? capital(spoken(korean, false)) : customary;
    }

    /** Capitals at each word, a blank between a word and its number. */
    private static String spaced(String name) {
        return HANGUL.matcher(name)
                .replaceAll(
                        run -> capital(spoken(run.group(), true)) + blankBeforeNumber(run, name));
    }

    private static String blankBeforeNumber(MatchResult run, String name) {
        var next = run.end();
        return next < name.length() && Character.isDigit(name.charAt(next)) ? " " : "";
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String spoken(String run, boolean linked) {
        var word = new StringBuilder();
        var before = 0; // the final consonant of the syllable before
        for (var i = 0; i < run.length(); i++) {
            var letter = run.charAt(i);
            if (letter < FIRST || letter > LAST) {
                word.append(FINAL.get(before)).append(letter);
                before = 0;
                continue;
            }
            var index = letter - FIRST;
            var initial = index / FINALS / VOWELS;
            var vowel = index / FINALS % VOWELS;
            word.append(
                    linked && i > 0
                            ? joint(before, initial, vowel)
                            : FINAL.get(before) + INITIAL.get(initial));
            word.append(VOWEL.get(vowel));
            before = index % FINALS;
        }
        return word.append(FINAL.get(before)).toString();
    }

    /** What is heard between two vowels: the final of one syllable and the initial of the next. */
    private static String joint(int end, int initial, int vowel) {
        if (initial == SILENT) {
            return linkedEnd(end, vowel);
        }
        if (FINALS_WITH_H.containsKey(end) && HARDENED.containsKey(initial)) {
            return FINALS_WITH_H.get(end) + HARDENED.get(initial);
        }
        var sound = FINAL.get(end);
        if (initial == R) {
            return beforeR(sound);
        }
        if (initial == N && sound.equals("l")) {
            return "ll";
        }
        if (initial == N || initial == M) {
            return BEFORE_NASAL.getOrDefault(sound, sound) + INITIAL.get(initial);
        }
        return sound + INITIAL.get(initial);
    }

    private static String linkedEnd(int end, int vowel) {
        if (vowel == I && end == FINAL_D) {
            return "j";
        }
        return vowel == I && end == FINAL_T ? "ch" : LINKED.get(end);
    }

    private static String beforeR(String sound) {
        return switch (sound) {
            case "" -> "r";
            case "n", "l" -> "ll";
            default -> BEFORE_NASAL.getOrDefault(sound, sound) + "n";
        };
    }
}
