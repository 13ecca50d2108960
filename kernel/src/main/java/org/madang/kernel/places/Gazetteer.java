package org.madang.kernel.places;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * All divisions of the country and how they followed each other, in memory: some five thousand
 * periods, so every question is answered without the database. Immutable, safe to share.
 */
public final class Gazetteer {

    private final NavigableMap<DivisionCode, List<Division>> periods;
    private final Map<DivisionCode, List<Succession>> successions;
    private final Map<DivisionCode, List<Succession>> precessions;

    private Gazetteer(Collection<Division> divisions, Collection<Succession> successions) {
        this.periods =
                divisions.stream()
                        .sorted(
                                comparing(
                                        d -> d.inForce().from(), nullsFirst(LocalDate::compareTo)))
                        .collect(groupingBy(Division::code, TreeMap::new, toList()));
        this.successions = successions.stream().collect(groupingBy(Succession::predecessor));
        this.precessions = successions.stream().collect(groupingBy(Succession::successor));
    }

    public static Gazetteer of(Collection<Division> divisions, Collection<Succession> successions) {
        return new Gazetteer(divisions, successions);
    }

    /** The division that bore the code on that day. */
    public Optional<Division> at(DivisionCode code, LocalDate date) {
        return periodsOf(code).filter(division -> division.inForce().includes(date)).findFirst();
    }

    /** Every period of the code in order; empty if nothing ever bore it. */
    public List<Division> history(DivisionCode code) {
        return periodsOf(code).toList();
    }

    /** What this code was cut from, renamed from or merged of. */
    public List<Succession> predecessors(DivisionCode code) {
        return precessions.getOrDefault(code, List.of());
    }

    /** What followed this code or was cut from it. */
    public List<Succession> successors(DivisionCode code) {
        return successions.getOrDefault(code, List.of());
    }

    /**
     * The same place on another day, whichever way the days lie: the division itself while it was
     * in force, else those that followed or preceded it. Several where it was split (seen from
     * before) or merged (seen from after); none where the records end.
     */
    public List<Division> asOf(DivisionCode code, LocalDate date) {
        return counterparts(code, date, false);
    }

    /**
     * The one division that holds, on that day, everybody who lived in this one; empty where it was
     * divided or nothing is known.
     */
    public Optional<Division> successor(DivisionCode code, LocalDate date) {
        var places = counterparts(code, date, true);
        return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }

    private List<Division> counterparts(DivisionCode code, LocalDate date, boolean whole) {
        var found = at(code, date);
        if (found.isPresent()) {
            return List.of(found.get());
        }
        var forward = periodsOf(code).anyMatch(division -> division.inForce().isBefore(date));
        return walk(code, next -> steps(next, date, forward, whole), date);
    }

    private List<Division> walk(
            DivisionCode code, Function<DivisionCode, List<DivisionCode>> steps, LocalDate date) {
        var found = new ArrayList<Division>();
        var seen = new LinkedHashSet<>(List.of(code));
        var open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            for (var next : steps.apply(open.remove())) {
                if (seen.add(next)) {
                    at(next, date).ifPresentOrElse(found::add, () -> open.add(next));
                }
            }
        }
        return found;
    }

    private List<DivisionCode> steps(
            DivisionCode code, LocalDate date, boolean forward, boolean whole) {
        return forward
                ? successors(code).stream()
                        .filter(step -> !step.date().isAfter(date))
                        .filter(step -> !whole || step.kind() != Succession.Kind.SPLIT)
                        .map(Succession::successor)
                        .toList()
                : predecessors(code).stream()
                        .filter(step -> step.date().isAfter(date))
                        .filter(step -> !whole || step.kind() != Succession.Kind.MERGED)
                        .map(Succession::predecessor)
                        .toList();
    }

    /**
     * The code and every code under which the same area, or a part of it, was known before: what to
     * look for among records that keep the code of their own time.
     */
    public SequencedSet<DivisionCode> lineage(DivisionCode code) {
        SequencedSet<DivisionCode> lineage = new LinkedHashSet<>(List.of(code));
        var open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            for (var step : predecessors(open.remove())) {
                if (step.kind().holdsAll() && lineage.add(step.predecessor())) {
                    open.add(step.predecessor());
                }
            }
        }
        return lineage;
    }

    /** The divisions right below this one on that day, by code. */
    public List<Division> children(DivisionCode code, LocalDate date) {
        return within(code)
                .filter(inForceOn(date))
                .filter(division -> division.code().parent().filter(code::equals).isPresent())
                .toList();
    }

    /** All divisions in force on that day, by code. */
    public List<Division> all(LocalDate date) {
        return periods.values().stream().flatMap(List::stream).filter(inForceOn(date)).toList();
    }

    /**
     * Divisions whose Korean or English name begins with the text, wider ones first. An empty text
     * matches all.
     *
     * @param text as typed; case and the blanks around it do not matter
     * @param within only what lies in this division; null for the whole country
     */
    public List<Division> search(
            String text, LocalDate date, @Nullable DivisionCode within, int limit) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        var range =
                within == null ? periods.values().stream().flatMap(List::stream) : within(within);
        return range.filter(inForceOn(date))
                .filter(division -> !division.code().equals(within))
                .filter(division ->
                        division.name().ko().startsWith(typed)
                                || division.name().en().toLowerCase(Locale.ROOT).startsWith(typed))
                .sorted(comparing(Division::level).thenComparing(Division::code))
                .limit(limit)
                .toList();
    }

    /**
     * The name with those of the divisions above it, as on that day: 서울특별시 종로구 사직동, in English
     * Sajik-dong, Jongno-gu, Seoul. Empty if the code was not in force then.
     */
    public Optional<Text> fullName(DivisionCode code, LocalDate date) {
        return at(code, date).map(division -> fullName(division, date));
    }

    /** See {@link Places#written}; a division without a clear counterpart keeps its own name. */
    Text written(Address address, LocalDate date) {
        var then = successor(address.division(), date);
        var name =
                then.map(division -> fullName(division, date))
                        .or(() -> latest(address.division()))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no division ever bore " + address.division()));
        return address.written(name);
    }

    private Optional<Text> latest(DivisionCode code) {
        return periodsOf(code).reduce((first, second) -> second).map(this::fullName);
    }

    /** The name with those of the divisions above it, as on the last day of this one. */
    public Text fullName(Division division) {
        var to = division.inForce().to();
        return fullName(division, to == null ? LocalDate.MAX : to.minusDays(1));
    }

    private Text fullName(Division division, LocalDate date) {
        SequencedSet<Text> names = new LinkedHashSet<>(); // Sejong stands on two levels, said once
        Optional<Division> level = Optional.of(division);
        while (level.isPresent()) {
            names.add(level.get().name());
            level = level.get().code().parent().flatMap(parent -> nearest(parent, date));
        }
        return Text.of(
                String.join(" ", names.reversed().stream().map(Text::ko).toList()),
                String.join(", ", names.stream().map(Text::en).toList()));
    }

    /** As on that day, or where the records begin later, as they begin. */
    private Optional<Division> nearest(DivisionCode code, LocalDate date) {
        return at(code, date).or(() -> periodsOf(code).findFirst());
    }

    private Stream<Division> within(DivisionCode code) {
        var province = code.value().substring(0, 2);
        return periods
                .subMap(
                        DivisionCode.of(province + "00000000"),
                        true,
                        DivisionCode.of(province + "99999999"),
                        true)
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(division -> division.code().isWithin(code));
    }

    private Stream<Division> periodsOf(DivisionCode code) {
        return periods.getOrDefault(code, List.of()).stream();
    }

    private static Predicate<Division> inForceOn(LocalDate date) {
        return division -> division.inForce().includes(date);
    }
}
