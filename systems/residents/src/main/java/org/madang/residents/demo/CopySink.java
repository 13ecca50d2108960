package org.madang.residents.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.madang.residents.Sex;
import org.madang.residents.loading.Newcomer;
import org.madang.residents.loading.NumberSeal;
import org.madang.residents.loading.RegisterRows;

/**
 * Gives the demo's residents their numbers and turns them into rows. The register took its history
 * over on the reference day: that is when it was recorded.
 */
final class CopySink implements CountrySink {

    private static final Sex[] SEXES = {Sex.MALE, Sex.FEMALE};

    private final CountryPlan plan;
    private final RegisterRows rows;

    CopySink(CountryPlan plan, NumberSeal seal) {
        this.plan = plan;
        this.rows =
                new RegisterRows(
                        seal,
                        (int) plan.opened().toEpochDay(),
                        (int) plan.reference().toEpochDay());
    }

    @Override
    public void household(long id, int formedOn, int endedOn) {
        rows.household(id, formedOn, endedOn);
    }

    @Override
    public void person(Person person) {
        rows.person(
                new Newcomer(
                        person.id(),
                        DemoNumbers.digits(
                                plan.seed(), person.birth(), person.sex(), person.serial()),
                        person.birth(),
                        SEXES[person.sex()],
                        person.status(),
                        person.statusFrom(),
                        List.of(),
                        person.name(),
                        person.latin(),
                        person.residences()));
    }

    int waiting() {
        return rows.waiting();
    }

    long copy(Connection connection) throws SQLException {
        return rows.copy(connection);
    }

    List<RegisterRows.Prepared> prepared() {
        return rows.prepared();
    }
}
