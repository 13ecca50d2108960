package org.madang.finance.governments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.governments.Government.Kind;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.Division;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.DivisionLevel;
import org.madang.kernel.places.Gazetteer;
import org.madang.kernel.places.Places;
import org.springframework.stereotype.Component;

/** The local governments of the country, out of its divisions. */
@Component("financeGovernments")
public class Governments {

    private static final Text NONE =
            Text.of(
                    "지방자치단체의 회계관계공무원만 할 수 있습니다 (지방회계법 제46조).",
                    "Only an accounting official of a local government may do this (Local"
                            + " Accounting Act, Article 46).");

    private static final Set<String> METROPOLITAN =
            Set.of("11", "26", "27", "28", "29", "30", "31", "36");

    private record Known(Gazetteer gazetteer, LocalDate day, Map<Integer, Government> all) {}

    private final Places places;
    private final FinanceClock clock;
    private final Access access;
    private volatile @Nullable Known known;

    Governments(Places places, FinanceClock clock, Access access) {
        this.places = places;
        this.clock = clock;
        this.access = access;
    }

    /** All of them, by id. */
    public List<Government> all() {
        return List.copyOf(byId().values());
    }

    public Optional<Government> find(int id) {
        return Optional.ofNullable(byId().get(id));
    }

    /** Its name, or its number where the country no longer has it. */
    public Text name(int id) {
        return find(id).map(Government::name).orElseGet(() -> Text.same(String.valueOf(id)));
    }

    /** The government an area is governed by; empty for the nation and for townships. */
    public Optional<Government> of(Jurisdiction area) {
        return find(Government.idOf(area));
    }

    /**
     * The government for which the official now asking holds the duty.
     *
     * @throws AccessRefused when the duty is not theirs or their office is no local government
     */
    public Government actingFor(Duty duty) {
        var actor = access.holding(duty);
        return of(actor).orElseThrow(() -> new AccessRefused(NONE));
    }

    /** The government an actor works for. */
    public Optional<Government> of(Actor actor) {
        return switch (actor) {
            case Actor.Official official -> of(official.office().jurisdiction());
            case Actor.Machine machine -> of(machine.jurisdiction());
            case Actor.Resident _, Actor.Visitor _, Actor.House _ -> Optional.empty();
        };
    }

    private Map<Integer, Government> byId() {
        var today = clock.today();
        var gazetteer = places.gazetteer();
        var kept = known;
        if (kept != null && kept.gazetteer() == gazetteer && kept.day().equals(today)) {
            return kept.all();
        }
        var all = new LinkedHashMap<Integer, Government>();
        gazetteer.all(today).stream()
                .filter(Governments::governsItself)
                .forEach(division -> {
                    var one = government(division, gazetteer);
                    all.put(one.id(), one);
                });
        known = new Known(gazetteer, today, all);
        return all;
    }

    /** Sejong is its own only level, and Jeju's two cities are administrative ones. */
    private static boolean governsItself(Division division) {
        var code = division.code();
        var province = code.value().substring(0, 2);
        return switch (division.level()) {
            case PROVINCE -> true;
            case MUNICIPALITY ->
                    !code.isCityDistrict() && !province.equals("36") && !province.equals("50");
            case TOWNSHIP -> false;
        };
    }

    private static Government government(Division division, Gazetteer gazetteer) {
        int id = Integer.parseInt(division.code().value().substring(0, 5));
        return new Government(id, gazetteer.fullName(division), kind(division));
    }

    private static Kind kind(Division division) {
        var name = division.name().ko();
        if (division.level() == DivisionLevel.PROVINCE) {
            return METROPOLITAN.contains(province(division.code()))
                    ? Kind.METROPOLITAN
                    : Kind.PROVINCE;
        }
        return name.endsWith("군") ? Kind.COUNTY : name.endsWith("구") ? Kind.DISTRICT : Kind.CITY;
    }

    private static String province(DivisionCode code) {
        return code.value().substring(0, 2);
    }
}
