package org.madang.residents.population;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How many households there are, for whoever must not count them one by one. */
@Component
public class HouseholdFigures {

    private final Population population;

    HouseholdFigures(Population population) {
        this.population = population;
    }

    /**
     * Households by township at the end of a day.
     *
     * @param prefix the digits that the codes of the townships begin with
     */
    public SortedMap<String, Long> within(String prefix, LocalDate day) {
        // ':' comes after '9'.
        return new TreeMap<>(population.on(day).households().subMap(prefix, prefix + ':'));
    }
}
