package org.madang.kernel.places;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Made-up but plausible road addresses for a demo country: every building of it, each computed from
 * its id alone, so that seven million take no more memory than seven. The same seed and country
 * give the same addresses. Ids run from 1 to {@link #size()} by township; no two buildings of a
 * municipality share road and number.
 */
public final class AddressBook {

    /** Buildings for each resident: seven million for 51.7 million people. */
    public static final double BUILDINGS_PER_RESIDENT = 0.1354;

    private static final int FEWEST_BUILDINGS = 3;

    private final long[] firstIds;
    private final List<Township> townships;
    private final Map<DivisionCode, Integer> positions = new TreeMap<>();
    private final long size;

    private record Township(DivisionCode code, long firstId, int buildings, DemoRoads roads) {}

    private AddressBook(
            long seed, Gazetteer gazetteer, LocalDate date, Map<DivisionCode, Integer> stock) {
        var roads = DemoRoads.of(seed, gazetteer, date, stock.keySet());
        townships = new ArrayList<>();
        var next = 1L;
        for (var entry : new TreeMap<>(stock).entrySet()) {
            var code = entry.getKey();
            positions.put(code, townships.size());
            townships.add(
                    new Township(code, next, entry.getValue(), requireNonNull(roads.get(code))));
            next += entry.getValue();
        }
        size = next - 1;
        firstIds = townships.stream().mapToLong(Township::firstId).toArray();
    }

    /**
     * @param buildings how many each township in force on the day has, 1 or more
     */
    public static AddressBook of(
            long seed, Gazetteer gazetteer, LocalDate date, Map<DivisionCode, Integer> buildings) {
        return new AddressBook(seed, gazetteer, date, buildings);
    }

    /** For a country of so many residents, spread over the townships as the census of 2010 was. */
    public static AddressBook forResidents(
            long seed, Gazetteer gazetteer, LocalDate date, long residents) {
        var buildings = new TreeMap<DivisionCode, Integer>();
        var perPerson = residents * BUILDINGS_PER_RESIDENT / Census2010.PEOPLE;
        Census2010.townships(gazetteer, date)
                .forEach((code, people) ->
                        buildings.put(
                                code,
                                (int) Math.max(FEWEST_BUILDINGS, Math.round(people * perPerson))));
        return of(seed, gazetteer, date, buildings);
    }

    /** How many buildings there are; the last id. */
    public long size() {
        return size;
    }

    /** The townships that have buildings, by code, with how many. */
    public SortedMap<DivisionCode, Integer> townships() {
        var counts = new TreeMap<DivisionCode, Integer>();
        townships.forEach(township -> counts.put(township.code(), township.buildings()));
        return counts;
    }

    /** How many buildings the township has; 0 if it is unknown. */
    public int buildings(DivisionCode township) {
        var position = positions.get(township);
        return position == null ? 0 : townships.get(position).buildings();
    }

    /**
     * The id of a township's building.
     *
     * @param index 0 up to {@link #buildings} without
     */
    public long id(DivisionCode township, int index) {
        var position = positions.get(township);
        if (position == null || index < 0 || index >= townships.get(position).buildings()) {
            throw new NoSuchElementException("building " + index + " of township " + township);
        }
        return townships.get(position).firstId() + index;
    }

    /** The township that the building stands in, without making its address. */
    public DivisionCode township(long id) {
        return townshipOf(id).code();
    }

    /** The address of a building. */
    public Address at(long id) {
        var township = townshipOf(id);
        return address(township, id);
    }

    /** All addresses in order of their ids, made one by one. */
    public Stream<Address> addresses() {
        return townships.stream()
                .flatMap(township ->
                        LongStream.range(
                                        township.firstId(),
                                        township.firstId() + township.buildings())
                                .mapToObj(id -> address(township, id)));
    }

    private static Address address(Township township, long id) {
        var place = township.roads().building((int) (id - township.firstId()));
        return new Address(
                id, township.code(), place.road(), place.main(), place.sub(), InForce.ALWAYS);
    }

    private Township townshipOf(long id) {
        if (id < 1 || id > size) {
            throw new NoSuchElementException("building " + id);
        }
        var found = Arrays.binarySearch(firstIds, id);
        return townships.get(found >= 0 ? found : -found - 2);
    }
}
