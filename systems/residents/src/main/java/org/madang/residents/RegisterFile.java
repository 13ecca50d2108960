package org.madang.residents;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.madang.kernel.database.Database;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.PlaceFacts;
import org.madang.kernel.secrets.Vault;
import org.madang.residents.loading.NumberSeal;
import org.madang.residents.loading.ProgressLine;
import org.madang.residents.loading.file.LoadFile;
import org.madang.residents.numbers.KoreanNumberScheme;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.SealedNumbers;

/**
 * A register in a file, one resident a line, taken over into an empty one. The format is that of
 * {@code docs/loading.md}.
 */
public final class RegisterFile {

    private RegisterFile() {}

    /** What became of a load. */
    public sealed interface Outcome {}

    /** All of the file is in the register. */
    public record Loaded(long residents, long households) implements Outcome {}

    /**
     * Nothing was entered, for lines are wrong.
     *
     * @param report names every one of them
     */
    public record Faulty(long faults, Path report) implements Outcome {}

    /** Nothing was done. */
    public record Refused(Text why) implements Outcome {}

    /**
     * Loads the file, or goes on where a load of it was cut short.
     *
     * @param database migrated, and with no house open on it
     * @param progress is shown how far it has come
     */
    public static Outcome load(Database database, Vault vault, Path file, PrintStream progress)
            throws IOException, SQLException {
        var clock = new RegisterClock(Clock.system(RegisterClock.SEOUL));
        return new LoadFile(
                        database,
                        NumberSeal.of(new SealedNumbers(vault)),
                        new KoreanNumberScheme(clock.clock()),
                        PlaceFacts.gazetteer(),
                        new ProgressLine(progress, Language.EN),
                        LoadFile.Sizes.USUAL)
                .load(file, clock.today());
    }
}
