package org.madang.kernel.pages;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.SystemDescriptor;

/**
 * Finds services by the words people use, Korean or English. Every word must be met somewhere; a
 * name counts more than a summary, a summary more than the system it belongs to.
 */
final class ServiceSearch {

    /** A service and the system that offers it. */
    record Hit(SystemDescriptor system, SystemDescriptor.Service service, int score) {}

    private static final int IN_NAME = 8;
    private static final int IN_SUMMARY = 3;
    private static final int IN_SYSTEM = 1;

    /** What people say and what the law calls it. */
    private static final List<Set<String>> SAME =
            List.of(
                    Set.of("이사", "전입", "주소이전", "move", "moving", "moved"),
                    Set.of("등본", "초본", "증명서", "증명", "certificate", "certificates", "paper"),
                    Set.of("출생", "아기", "아이", "신생아", "birth", "baby", "born", "child"),
                    Set.of("사망", "장례", "돌아가", "death", "died"),
                    Set.of("주민번호", "주민등록번호", "number"),
                    Set.of("이름", "개명", "name"),
                    Set.of("확인", "진위", "검증", "verify", "genuine", "check"));

    private final List<SystemDescriptor> systems;

    ServiceSearch(List<SystemDescriptor> systems) {
        this.systems = systems;
    }

    /** Services that meet every word, the best first. */
    List<Hit> find(String query) {
        var words =
                Arrays.stream(plain(query).split("[\\s,.·]+")).filter(w -> !w.isEmpty()).toList();
        return words.isEmpty() ? List.of() : hits(words, true);
    }

    /** Services that meet any of the words. */
    List<Hit> findAny(Collection<String> words) {
        return hits(words, false);
    }

    private List<Hit> hits(Collection<String> words, boolean all) {
        return systems.stream()
                .flatMap(s -> s.services().stream().map(service -> hit(s, service, words, all)))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingInt(Hit::score).reversed())
                .toList();
    }

    private static Hit hit(
            SystemDescriptor system,
            SystemDescriptor.Service service,
            Collection<String> words,
            boolean all) {
        int sum = 0;
        for (var word : words) {
            int score = score(system, service, word);
            if (score == 0 && all) {
                return new Hit(system, service, 0);
            }
            sum += score;
        }
        return new Hit(system, service, sum);
    }

    private static int score(
            SystemDescriptor system, SystemDescriptor.Service service, String word) {
        return variants(word).stream()
                .mapToInt(variant ->
                        IN_NAME * count(service.name(), variant)
                                + IN_SUMMARY * count(service.summary(), variant)
                                + IN_SYSTEM * count(system.title(), variant))
                .max()
                .orElse(0);
    }

    /** The word, what else it is called, and the word without a Korean particle at its end. */
    private static Collection<String> variants(String word) {
        var stem = stem(word);
        return SAME.stream()
                .filter(same -> same.contains(word) || same.contains(stem))
                .findFirst()
                .<Collection<String>>map(same -> same)
                .orElse(Set.copyOf(List.of(word, stem).stream().distinct().toList()));
    }

    private static String stem(String word) {
        boolean hangul = word.chars().allMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
        if (!hangul || word.length() < 3) {
            return word;
        }
        return "을를이가은는의에로과와".indexOf(word.charAt(word.length() - 1)) >= 0
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static int count(Text text, String word) {
        boolean latin = word.chars().allMatch(c -> c < 0x250);
        var english = plain(text.en());
        boolean met =
                latin
                        ? english.startsWith(word) || english.contains(" " + word)
                        : plain(text.ko()).replace(" ", "").contains(word);
        return met ? 1 : 0;
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
