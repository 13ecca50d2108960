package org.madang.residents.demo;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.AddressBook;
import org.madang.kernel.places.AddressLoad;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.PlaceFacts;
import org.madang.residents.loading.LoadProgress;

/** Buildings with the made-up road addresses of the kernel's address book. */
final class RoadBuildings implements Buildings {

    private static final Text STEP = Text.of("도로명주소 만들기", "Road addresses");

    private final AddressBook book;

    private RoadBuildings(AddressBook book) {
        this.book = book;
    }

    static RoadBuildings of(CountryPlan plan) {
        return new RoadBuildings(
                AddressBook.forResidents(
                        plan.seed(), PlaceFacts.gazetteer(), plan.reference(), plan.population()));
    }

    /** Brings them into the database; all come in one transaction, so some means all. */
    static RoadBuildings loaded(CountryPlan plan, DataSource owner, LoadProgress progress)
            throws SQLException {
        var buildings = of(plan);
        if (isEmpty(owner)) {
            long total = buildings.book.size();
            AddressLoad.load(owner, buildings.book, done -> progress.advanced(STEP, done, total));
        }
        return buildings;
    }

    private static boolean isEmpty(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select not exists (select from places.address)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public long pick(String township, Dice dice) {
        var code = DivisionCode.of(township);
        return book.id(code, dice.below(book.buildings(code)));
    }
}
