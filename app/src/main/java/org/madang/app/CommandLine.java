package org.madang.app;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.madang.app.bench.Benchmarks;
import org.madang.kernel.database.DirectoryTaken;

/** The commands of {@code ./madang} that need the house's own code. */
public final class CommandLine {

    private static final int WRONG_USE = 2;

    private CommandLine() {}

    /** Carries out one command and returns its exit status; the server goes on after 0. */
    public static int run(Class<?> house, String[] arguments, PrintStream out, PrintStream err)
            throws Exception {
        var words = Arrays.asList(arguments);
        var command = words.isEmpty() ? "run" : words.getFirst();
        try {
            var options = Options.of(words.isEmpty() ? List.of() : words.subList(1, words.size()));
            return switch (command) {
                case "run" -> Server.start(house, options, out);
                case "systems" -> SystemsMap.print(out);
                case "verify" -> VerifyCommand.run(options, out);
                case "standby" -> StandbyCommand.follow(options, out);
                case "promote" -> StandbyCommand.promote(options, out);
                case "load" -> LoadCommand.run(options, out);
                case "journal" -> JournalCommand.run(options, out);
                case "bench" ->
                        Benchmarks.run(
                                house,
                                options.words(),
                                options.population() == null ? 0 : options.population(),
                                options.dataGiven() ? options.data() : null,
                                options.json(),
                                out);
                default -> {
                    err.println("madang: there is no command '" + command + "'");
                    yield WRONG_USE;
                }
            };
        } catch (IllegalArgumentException | DirectoryTaken e) {
            err.println("madang: " + e.getMessage());
            return WRONG_USE;
        }
    }
}
