package org.madang.services.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.Division;
import org.madang.kernel.places.DivisionLevel;
import org.madang.kernel.places.Places;
import org.madang.services.cases.Case;
import org.madang.services.cases.CaseDesk;
import org.springframework.stereotype.Component;

/** Governments that a case can go to, chosen by name: the nation's agencies, provinces, cities. */
@Component
class Governments {

    /** What the choice says for an agency of the nation. */
    static final String NATION = "nation";

    /** A government; its code is what the choice sends. */
    record Government(String code, Text name) {}

    private static final Government OF_THE_NATION =
            new Government(NATION, Text.of("중앙행정기관", "An agency of the nation"));

    private record Read(LocalDate day, List<Government> all) {}

    private final Places places;
    private final CaseDesk desk;
    private volatile Read read = new Read(LocalDate.MIN, List.of());

    Governments(Places places, CaseDesk desk) {
        this.places = places;
        this.desk = desk;
    }

    /** The nation first, then by name as the register orders it. */
    List<Government> all() {
        var today = Case.korean(desk.now()).toLocalDate();
        var last = read;
        if (!last.day().equals(today)) {
            last = new Read(today, read(today));
            read = last;
        }
        return last.all();
    }

    private List<Government> read(LocalDate today) {
        var gazetteer = places.gazetteer();
        var local =
                gazetteer.all(today).stream()
                        .filter(Governments::governsItself)
                        .sorted(Comparator.comparing(Division::code))
                        .map(one -> new Government(one.code().value(), gazetteer.fullName(one)))
                        .toList();
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(OF_THE_NATION), local.stream())
                .toList();
    }

    private static boolean governsItself(Division division) {
        return division.level() != DivisionLevel.TOWNSHIP && !division.code().isCityDistrict();
    }

    /** The government behind what was chosen. */
    Optional<Government> chosen(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** As cases have it: empty for the nation. */
    static String division(Government one) {
        return one.code().equals(NATION) ? "" : one.code();
    }
}
