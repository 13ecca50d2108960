package org.madang.residents.demo;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.madang.residents.loading.LoadProgress;

/** Where in a township somebody can live. */
@FunctionalInterface
interface Buildings {

    /** No addresses: for who only wants to know the people. */
    Buildings NONE = (township, dice) -> 1 + dice.below(7_000_000);

    /** The id of a building in the township, by chance. */
    long pick(String township, Dice dice);

    /** Makes the buildings of a country. */
    @FunctionalInterface
    interface Source {

        /** The buildings, which are in the database when this returns. */
        Buildings of(CountryPlan plan, DataSource owner, LoadProgress progress) throws SQLException;
    }
}
