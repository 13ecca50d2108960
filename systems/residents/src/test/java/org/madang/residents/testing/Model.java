package org.madang.residents.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;

/** The register as one would keep it in one's head: per person, what became so on which day. */
public final class Model {

    /** Where somebody lives. */
    public record Spot(long household, Relation relation, long address) {}

    private final Map<Long, TreeMap<LocalDate, Spot>> spots = new TreeMap<>();
    private final Map<Long, TreeMap<LocalDate, LocalDate>> away = new TreeMap<>();
    private final Map<Long, TreeMap<LocalDate, String>> names = new TreeMap<>();

    public Model() {}

    private Model(Model other) {
        other.spots.forEach((id, days) -> spots.put(id, new TreeMap<>(days)));
        other.names.forEach((id, days) -> names.put(id, new TreeMap<>(days)));
        other.away.forEach((id, days) -> away.put(id, new TreeMap<>(days)));
    }

    public Model copy() {
        return new Model(this);
    }

    public void live(long person, LocalDate day, Spot spot) {
        if (isAway(person)) {
            absences(person).put(absences(person).lastKey(), day);
        }
        spots.computeIfAbsent(person, id -> new TreeMap<>()).put(day, spot);
    }

    public void call(long person, LocalDate day, String name) {
        names.computeIfAbsent(person, id -> new TreeMap<>()).put(day, name);
    }

    /** From the day on the person lives nowhere: dead, or struck off until they come back. */
    public void leave(long person, LocalDate day) {
        absences(person).put(day, LocalDate.MAX);
    }

    /** A child lives where its parent does, and nowhere while the parent does not. */
    public void leaveWith(long child, long parent, LocalDate born) {
        new TreeMap<>(absences(parent))
                .forEach((from, until) -> {
                    if (until.isAfter(born)) {
                        absences(child).put(from.isBefore(born) ? born : from, until);
                    }
                });
    }

    private TreeMap<LocalDate, LocalDate> absences(long person) {
        return away.computeIfAbsent(person, id -> new TreeMap<>());
    }

    private boolean isAway(long person) {
        var days = away.get(person);
        return days != null && !days.isEmpty() && days.lastEntry().getValue().equals(LocalDate.MAX);
    }

    public List<Long> living() {
        return spots.keySet().stream().filter(id -> !isAway(id)).toList();
    }

    public LocalDate since(long person) {
        return spots(person).lastKey();
    }

    public LocalDate nameSince(long person) {
        return names(person).lastKey();
    }

    public Spot now(long person) {
        return spots(person).lastEntry().getValue();
    }

    public NavigableMap<LocalDate, Spot> spots(long person) {
        return Objects.requireNonNull(spots.get(person));
    }

    private NavigableMap<LocalDate, String> names(long person) {
        return Objects.requireNonNull(names.get(person));
    }

    /** Who lives in the household now, in the order of their ids. */
    public List<Long> members(long household) {
        return living().stream().filter(id -> now(id).household() == household).toList();
    }

    public List<Long> households() {
        return living().stream().map(id -> now(id).household()).distinct().toList();
    }

    public @Nullable Spot at(long person, LocalDate day) {
        var days = away.get(person);
        var absence = days == null ? null : days.floorEntry(day);
        if (absence != null && day.isBefore(absence.getValue())) {
            return null;
        }
        var entry = spots(person).floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    /** Every household that day, with each member's relation, address and name. */
    public Map<Long, List<String>> snapshot(LocalDate day) {
        var all = new TreeMap<Long, List<String>>();
        for (var person : spots.keySet()) {
            var spot = at(person, day);
            if (spot != null) {
                var name = Objects.requireNonNull(names(person).floorEntry(day)).getValue();
                all.computeIfAbsent(spot.household(), id -> new ArrayList<>())
                        .add(line(person, spot, name));
            }
        }
        return all.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().stream().sorted().toList()));
    }

    public static String line(long person, Spot spot, String name) {
        return person + " " + spot.relation() + " " + spot.address() + " " + name;
    }
}
