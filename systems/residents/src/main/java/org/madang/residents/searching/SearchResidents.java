package org.madang.residents.searching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.Address;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.DivisionLevel;
import org.madang.kernel.places.Places;
import org.madang.residents.Refusal;
import org.madang.residents.ResidentNumber;
import org.madang.residents.ResidentRecord;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.numbers.NumberReading;
import org.madang.residents.numbers.NumberScheme;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.DivisionPrefix;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.madang.residents.searching.SearchAnswer.Found;
import org.madang.residents.searching.SearchAnswer.Hit;
import org.madang.residents.searching.SearchAnswer.Refused;
import org.madang.residents.searching.SearchQuestion.ByAddress;
import org.madang.residents.searching.SearchQuestion.ByName;
import org.madang.residents.searching.SearchQuestion.ByNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An official looks for a resident. Needs the duty to read and a purpose; sees only the own area
 * unless a nationwide duty says otherwise. The search itself and everyone it shows are journaled in
 * the same transaction; what was looked for is not, for it may name a person who is not here.
 */
@Service
public class SearchResidents {

    /** More are never shown: a register is no directory. */
    public static final int MOST = 20;

    private static final double ALIKE = 0.34;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST = 60;
    private static final Pattern BUILDING = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");
    private static final List<String> SHOWN =
            List.of(
                    "residents.name",
                    "residents.birth",
                    "residents.sex",
                    "residents.address",
                    "residents.status");

    private final Desk desk;
    private final Access access;
    private final Journal journal;
    private final Finds finds;
    private final ResidentRows residents;
    private final NumberScheme scheme;
    private final Places places;
    private final RegisterClock clock;

    SearchResidents(
            Desk desk,
            Access access,
            Journal journal,
            Finds finds,
            ResidentRows residents,
            NumberScheme scheme,
            Places places,
            RegisterClock clock) {
        this.desk = desk;
        this.access = access;
        this.journal = journal;
        this.finds = finds;
        this.residents = residents;
        this.scheme = scheme;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Searches.
     *
     * @param reference number of the case it is for, or null
     * @throws AccessRefused when the duty or the area is not the asking official's
     */
    @Transactional
    public SearchAnswer search(
            SearchQuestion question, SearchPurpose purpose, @Nullable String reference) {
        var why = reference == null ? purpose.purpose() : purpose.purpose().about(reference);
        desk.charged(ResidentRegistration.READ, why);
        var faults = faults(question);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        refuseOtherAreas(question, why);
        var today = clock.today();
        var hits =
                switch (question) {
                    case ByNumber number -> byNumber(number, today);
                    case ByName name -> byName(name, today);
                    case ByAddress address -> byAddress(address, today);
                };
        var shown = hits.size() > MOST ? hits.subList(0, MOST) : hits;
        writeDown(question, shown, why);
        return new Found(shown, hits.size() > MOST);
    }

    private List<Hit> byNumber(ByNumber question, LocalDate today) {
        return scheme.read(question.typed()) instanceof NumberReading.Valid valid
                ? residents
                        .byNumber(valid.number(), today)
                        .or(() -> byFormer(valid.number(), today))
                        .map(person -> hits(Map.of(person.id(), person.name()), today))
                        .orElse(List.of())
                : List.of();
    }

    /** Who had the number before (Article 7-4): for those with the duty alone. */
    private Optional<ResidentRecord> byFormer(ResidentNumber number, LocalDate today) {
        boolean entitled =
                switch (access.current()) {
                    case Actor.Official official -> official.has(ResidentRegistration.FORMER);
                    case Actor.Machine machine -> machine.has(ResidentRegistration.FORMER);
                    default -> false;
                };
        return entitled ? residents.byFormerNumber(number, today) : Optional.empty();
    }

    private List<Hit> byName(ByName question, LocalDate today) {
        var name = question.name().strip();
        var born = question.born();
        var division = question.division();
        List<Finds.Candidate> candidates;
        if (born != null) {
            candidates = inDivision(finds.born(name, born), division);
        } else if (division != null) {
            candidates = finds.within(name, division);
        } else {
            throw new IllegalArgumentException("a name alone is not enough");
        }
        record Ranked(Finds.Candidate candidate, double slips) {}
        var wanted = new NameDistance(name);
        var likeliest = new LinkedHashMap<Long, String>();
        candidates.stream()
                .map(candidate -> new Ranked(candidate, slips(wanted, candidate)))
                .filter(ranked -> ranked.slips() <= ALIKE)
                .sorted(
                        Comparator.comparingDouble(Ranked::slips)
                                .thenComparingLong(ranked -> ranked.candidate().residentId()))
                .forEach(ranked ->
                        likeliest.putIfAbsent(
                                ranked.candidate().residentId(), ranked.candidate().name()));
        return hits(first(likeliest), today);
    }

    /** As many as may be shown and one more, which says that there are others. */
    private static Map<Long, String> first(Map<Long, String> all) {
        var first = new LinkedHashMap<Long, String>();
        all.entrySet().stream()
                .limit(MOST + 1L)
                .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }

    /** The name in either script; a Latin name in either order of its parts. */
    private static double slips(NameDistance wanted, Finds.Candidate candidate) {
        var parts = candidate.latin().split(" ", 2);
        var turned = parts.length == 2 ? parts[1] + parts[0] : parts[0];
        return Math.min(
                wanted.share(candidate.name()),
                Math.min(wanted.share(candidate.latin()), wanted.share(turned)));
    }

    private List<Finds.Candidate> inDivision(
            List<Finds.Candidate> candidates, @Nullable DivisionCode division) {
        if (division == null) {
            return candidates;
        }
        var registered =
                finds.divisions(candidates.stream().map(Finds.Candidate::residentId).toList());
        var prefix = DivisionPrefix.of(division);
        return candidates.stream()
                .filter(candidate ->
                        registered.getOrDefault(candidate.residentId(), "").startsWith(prefix))
                .toList();
    }

    private List<Hit> byAddress(ByAddress question, LocalDate today) {
        var number = BUILDING.matcher(question.building().strip());
        if (!number.matches()) {
            return List.of();
        }
        int main = Integer.parseInt(number.group(1));
        int sub = number.group(2) == null ? 0 : Integer.parseInt(number.group(2));
        var buildings =
                places.addresses(question.division(), question.road().strip(), today, 2000).stream()
                        .filter(address ->
                                address.road().ko().equals(question.road().strip())
                                        && address.main() == main
                                        && address.sub() == sub)
                        .map(address -> address.id())
                        .toList();
        var ids = new LinkedHashMap<Long, String>();
        finds.living(buildings, today, MOST + 1).forEach(id -> ids.put(id, ""));
        return hits(ids, today);
    }

    private List<Hit> hits(Map<Long, String> called, LocalDate today) {
        var hits = new ArrayList<Hit>();
        var faces = finds.faces(List.copyOf(called.keySet()), today);
        var living = faces.stream().map(Finds.Face::addressId).filter(Objects::nonNull).toList();
        var addresses = places.addresses(living, today);
        for (var face : faces) {
            var other = called.getOrDefault(face.id(), "");
            hits.add(
                    new Hit(
                            face.id(),
                            face.name(),
                            face.latin(),
                            other.isEmpty() || other.equals(face.name()) ? null : other,
                            face.number(),
                            face.birthDate(),
                            face.sex(),
                            face.status(),
                            written(addresses.get(face.addressId()), face.unit(), today)));
        }
        return hits;
    }

    private @Nullable Text written(@Nullable Address address, String unit, LocalDate today) {
        if (address == null) {
            return null;
        }
        return AddressWords.line(places.written(address, today), unit);
    }

    private void writeDown(SearchQuestion question, List<Hit> shown, Purpose why) {
        var actor = access.current();
        var facts =
                switch (question) {
                    case ByNumber number -> List.of("residents.number");
                    case ByName name ->
                            name.born() == null
                                    ? List.of("residents.name", "residents.address")
                                    : List.of("residents.name", "residents.birth");
                    case ByAddress address -> List.of("residents.address");
                };
        var entries = new ArrayList<JournalEntry>();
        entries.add(new JournalEntry(actor, why, Deed.SEARCH, null, "residents.search", facts));
        for (var hit : shown) {
            entries.add(
                    new JournalEntry(
                            actor, why, Deed.READ, hit.residentId(), "residents.search", SHOWN));
        }
        journal.writeAll(entries);
    }

    private void refuseOtherAreas(SearchQuestion question, Purpose why) {
        var division =
                switch (question) {
                    case ByNumber number -> null;
                    case ByName name -> name.division();
                    case ByAddress address -> address.division();
                };
        var own = access.current().scope().divisions();
        if (division != null && own != null && !overlaps(own, DivisionPrefix.of(division))) {
            throw desk.refused(
                    why,
                    null,
                    Text.of(
                            "관할 구역 밖의 주민은 찾을 수 없습니다.",
                            "Residents outside your jurisdiction cannot be searched."));
        }
    }

    private static boolean overlaps(String own, String asked) {
        return own.startsWith(asked) || asked.startsWith(own);
    }

    private List<Refusal> faults(SearchQuestion question) {
        return switch (question) {
            case ByNumber number ->
                    scheme.read(number.typed()) instanceof NumberReading.Invalid invalid
                            ? List.of(
                                    new Refusal("search.number", invalid.fault().words(), "number"))
                            : List.of();
            case ByName name -> faults(name);
            case ByAddress address -> faults(address);
        };
    }

    private static List<Refusal> faults(ByName question) {
        var faults = new ArrayList<Refusal>();
        var name = question.name().strip();
        if (name.length() < SHORTEST_NAME
                || name.length() > LONGEST
                || !name.codePoints().allMatch(SearchResidents::isOfNames)) {
            faults.add(
                    Refusal.of(
                            "search.name",
                            "name",
                            "이름을 두 글자 이상, 글자로만 적습니다.",
                            "Give a name of at least two letters, and letters only."));
        }
        if (question.born() == null && question.division() == null) {
            faults.add(
                    Refusal.of(
                            "search.too-open",
                            "birthDate",
                            "이름과 함께 생년월일이나 행정구역을 적습니다.",
                            "With a name, give the date of birth or a division."));
        }
        return faults;
    }

    private static boolean isOfNames(int codePoint) {
        return Character.isLetter(codePoint) || " -'.".indexOf(codePoint) >= 0;
    }

    private static List<Refusal> faults(ByAddress question) {
        var faults = new ArrayList<Refusal>();
        if (question.division().level() != DivisionLevel.TOWNSHIP) {
            faults.add(
                    Refusal.of(
                            "search.township", "division", "읍·면·동까지 고릅니다.", "Choose a township."));
        }
        if (question.road().isBlank() || question.road().length() > LONGEST) {
            faults.add(Refusal.of("search.road", "road", "도로 이름을 적습니다.", "Give the road."));
        }
        if (!BUILDING.matcher(question.building().strip()).matches()) {
            faults.add(
                    Refusal.of(
                            "search.building",
                            "building",
                            "건물 번호를 12 또는 12-3처럼 적습니다.",
                            "Give the building as 12 or 12-3."));
        }
        return faults;
    }
}
