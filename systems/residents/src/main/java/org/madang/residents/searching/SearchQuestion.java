package org.madang.residents.searching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.places.DivisionCode;

/** Whom an official looks for. Each kind names a person or a door: none asks for everybody. */
public sealed interface SearchQuestion {

    /**
     * @param typed a resident number as typed, with or without its dash
     */
    record ByNumber(String typed) implements SearchQuestion {}

    /**
     * By name, with slips of the pen forgiven, and at least one of the other two.
     *
     * @param name in Hangul or in Latin letters
     */
    record ByName(String name, @Nullable LocalDate born, @Nullable DivisionCode division)
            implements SearchQuestion {}

    /**
     * Everybody registered at one building.
     *
     * @param division township
     * @param road Korean name of the road
     * @param building number as written, 12 or 12-3
     */
    record ByAddress(DivisionCode division, String road, String building)
            implements SearchQuestion {}
}
