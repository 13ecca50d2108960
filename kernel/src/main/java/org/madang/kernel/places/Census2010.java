package org.madang.kernel.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The people of the Population and Housing Census of 2010, by municipalities of 2023. */
public final class Census2010 {

    /** Everybody who was counted. */
    public static final int PEOPLE = 47_990_761;

    /**
     * The people of one municipality, sex and age band.
     *
     * @param municipality its code in force in 2023
     * @param male else female
     * @param ageFrom first year of five, 0 to 80; 85 is open
     */
    public record Cell(DivisionCode municipality, boolean male, int ageFrom, int people) {}

    private Census2010() {}

    /** Every cell, by municipality, men first, by age. */
    public static List<Cell> cells() {
        return FactFile.POPULATION.rows().stream()
                .map(row ->
                        new Cell(
                                DivisionCode.of(row.get(0)),
                                row.get(1).equals("M"),
                                Integer.parseInt(row.get(2)),
                                Integer.parseInt(row.get(3))))
                .toList();
    }

    /**
     * The people by township in force on a day, all {@link #PEOPLE} of them. The census counted
     * municipalities; within one, people are spread by the average size of a town (eup), a township
     * (myeon) and a neighbourhood (dong) of its province, which the census does tell.
     */
    public static SortedMap<DivisionCode, Integer> townships(Gazetteer gazetteer, LocalDate date) {
        var weights = weights(gazetteer, date);
        var people = new TreeMap<DivisionCode, Integer>();
        cells().stream()
                .collect(groupingBy(Cell::municipality, TreeMap::new, summingLong(Cell::people)))
                .forEach((code, count) ->
                        spread(today(gazetteer, code, date), count, weights, people));
        return people;
    }

    private static DivisionCode today(Gazetteer gazetteer, DivisionCode code, LocalDate date) {
        return gazetteer
                .successor(code, date)
                .map(Division::code)
                .orElseThrow(() ->
                        new IllegalArgumentException("no one place holds " + code + " on " + date));
    }

    /** Rounds so that nobody is lost: each township ends where the running total does. */
    private static void spread(
            DivisionCode municipality,
            long count,
            Map<DivisionCode, Double> weights,
            Map<DivisionCode, Integer> people) {
        var townships =
                weights.keySet().stream().filter(t -> t.isWithin(municipality)).sorted().toList();
        var whole = townships.stream().mapToDouble(weights::get).sum();
        var seen = 0.0;
        var given = 0L;
        for (var township : townships) {
            seen += weights.getOrDefault(township, 0.0);
            var upTo =
                    township.equals(townships.getLast()) ? count : Math.round(count * seen / whole);
            people.merge(township, (int) (upTo - given), Integer::sum);
            given = upTo;
        }
    }

    private static Map<DivisionCode, Double> weights(Gazetteer gazetteer, LocalDate date) {
        var townships =
                gazetteer.all(date).stream()
                        .filter(division -> division.level() == DivisionLevel.TOWNSHIP)
                        .collect(groupingBy(Census2010::kindOf));
        var weights = new TreeMap<DivisionCode, Double>();
        for (var row : FactFile.KINDS.rows()) {
            var province = today(gazetteer, DivisionCode.of(row.get(0)), date);
            var same = townships.getOrDefault(new Kind(province, row.get(1)), List.of());
            for (var township : same) {
                weights.put(township.code(), Double.parseDouble(row.get(2)) / same.size());
            }
        }
        // A kind that a province did not have in 2010, such as the neighbourhoods of Sejong.
        var known = new ArrayList<>(weights.values());
        var usual = known.stream().mapToDouble(Double::doubleValue).average().orElse(1);
        townships.values().stream()
                .flatMap(List::stream)
                .forEach(township -> weights.putIfAbsent(township.code(), usual));
        return weights;
    }

    private record Kind(DivisionCode province, String kind) {}

    private static Kind kindOf(Division township) {
        var name = township.name().ko();
        var kind = name.endsWith("읍") ? "eup" : name.endsWith("면") ? "myeon" : "dong";
        return new Kind(township.code().province(), kind);
    }
}
