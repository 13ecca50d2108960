package org.madang.residents.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.Division;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.Places;
import org.springframework.stereotype.Component;

/** Addresses as the register needs them: do they stand, and in which division. */
@Component
public class Destinations {

    private final Places places;

    Destinations(Places places) {
        this.places = places;
    }

    /**
     * An address one can live at.
     *
     * @param division the code the township bears on the day
     */
    public record Destination(long addressId, String division, Text line) {}

    /** The address if it stood on the day in a division that existed then. */
    public Optional<Destination> at(long addressId, LocalDate day) {
        return places.address(addressId, day)
                .flatMap(address ->
                        places.gazetteer()
                                .successor(address.division(), day)
                                .map(division ->
                                        new Destination(
                                                addressId,
                                                division.code().value(),
                                                places.written(address, day))));
    }

    /** The code that the division bears on the day; the same where nothing is known of a change. */
    public String divisionOn(String division, LocalDate day) {
        return DivisionCode.parse(division)
                .flatMap(code -> places.gazetteer().successor(code, day))
                .map(Division::code)
                .map(DivisionCode::value)
                .orElse(division);
    }

    /** The address in one line, with the names of that day; empty where the building is unknown. */
    public Optional<Text> line(long addressId, LocalDate day) {
        return places.address(addressId, day).map(address -> places.written(address, day));
    }
}
