package org.madang.residents.loading.file;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.madang.kernel.database.Database;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.Gazetteer;
import org.madang.residents.RegisterFile.Faulty;
import org.madang.residents.RegisterFile.Loaded;
import org.madang.residents.RegisterFile.Outcome;
import org.madang.residents.RegisterFile.Refused;
import org.madang.residents.loading.KeysLater;
import org.madang.residents.loading.LoadProgress;
import org.madang.residents.loading.NumberSeal;
import org.madang.residents.numbers.NumberScheme;

/** Takes a register over from a file, once, into an empty register on which no house is open. */
public final class LoadFile {

    /**
     * How large the pieces are.
     *
     * @param batch residents entered in one transaction, at least
     * @param large from so many residents on, keys and indexes are built after the rows
     */
    public record Sizes(int batch, long large) {

        public static final Sizes USUAL = new Sizes(10_000, 50_000);
    }

    static final Text IN_USE =
            Text.of(
                    "주민등록에 이미 주민이 있습니다. 파일은 빈 등록부에만 올립니다.",
                    "The register already has residents: a file goes into an empty one only.");
    static final Text LOADED =
            Text.of("이 등록부에는 이미 파일을 올렸습니다.", "This register was loaded from a file before.");
    static final Text ANOTHER_FILE =
            Text.of(
                    "다른 파일로 시작한 작업이 남아 있습니다. 그때의 파일로 계속하세요.",
                    "A load of another file was cut short: go on with that file, byte for byte.");
    static final Text AT_WORK =
            Text.of("다른 작업이 올리는 중입니다.", "Another load is at work on this register.");
    static final Text OPEN =
            Text.of(
                    "이 데이터베이스로 서버가 열려 있습니다. 서버를 멈추고 다시 하세요.",
                    "A house is open on this database: stop it first.");

    private final Database database;
    private final NumberSeal seal;
    private final NumberScheme scheme;
    private final Gazetteer gazetteer;
    private final LoadProgress progress;
    private final Sizes sizes;

    public LoadFile(
            Database database,
            NumberSeal seal,
            NumberScheme scheme,
            Gazetteer gazetteer,
            LoadProgress progress,
            Sizes sizes) {
        this.database = database;
        this.seal = seal;
        this.scheme = scheme;
        this.gazetteer = gazetteer;
        this.progress = progress;
        this.sizes = sizes;
    }

    /** Loads the file, or goes on where a load of it was cut short. */
    public Outcome load(Path file, LocalDate today) throws IOException, SQLException {
        try (var connection = database.asOwner().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set client_min_messages = warning");
                statement.execute(KeysLater.TABLE);
            }
            connection.commit();
            var book = new LoadBook(connection);
            if (!book.lock()) {
                return new Refused(AT_WORK);
            }
            if (book.isOpen(database.app().username())) {
                return new Refused(OPEN);
            }
            var begun = book.begun();
            if (begun != null) {
                return goOn(file, begun, connection, book);
            }
            return book.isEmpty() ? begin(file, today, connection, book) : new Refused(IN_USE);
        }
    }

    private Outcome goOn(Path file, LoadBook.Begun begun, Connection connection, LoadBook book)
            throws IOException, SQLException {
        if (begun.finished()) {
            return new Refused(LOADED);
        }
        if (!Arrays.equals(CheckFile.digest(file), begun.file().sha256())) {
            return new Refused(ANOTHER_FILE);
        }
        book.keepHouseholds();
        return enter(file, begun.file(), begun.day(), connection, book);
    }

    private Outcome begin(Path file, LocalDate today, Connection connection, LoadBook book)
            throws IOException, SQLException {
        Checked checked;
        try (var report = new FaultReport(file)) {
            checked = new CheckFile(connection, rules(today), seal, progress).check(file, report);
            if (report.faults() > 0) {
                return new Faulty(report.faults(), report.file());
            }
        }
        var name = file.getFileName();
        book.begin(name == null ? "" : name.toString(), checked, today);
        return enter(file, checked, today, connection, book);
    }

    private Outcome enter(
            Path file, Checked checked, LocalDate day, Connection connection, LoadBook book)
            throws IOException, SQLException {
        var known = book.batches();
        // Nothing is in yet: what a load that was cut short took off is off already.
        if (known.isEmpty() && checked.residents() > sizes.large()) {
            KeysLater.takeOff(connection);
        }
        var batches = new EnterBatch(seal, day);
        new EnterFile(database.asOwner(), rules(day), batches, progress, sizes.batch())
                .enter(file, checked, known);
        KeysLater.putBack(database.asOwner(), progress);
        book.finish(checked);
        return new Loaded(checked.residents(), checked.households());
    }

    private LineRules rules(LocalDate day) {
        return new LineRules(scheme, gazetteer, day);
    }
}
