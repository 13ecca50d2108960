package org.madang.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.madang.kernel.access.ProductionCheck;
import org.madang.kernel.database.Database;
import org.madang.kernel.database.EmbeddedDatabase;
import org.madang.kernel.database.Migrations;
import org.madang.kernel.secrets.Vault;
import org.madang.residents.RegisterFile;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * {@code ./madang load residents FILE.csv}: takes a register over from a file, before the house
 * opens for the first time. Of the house only its database and its keys are needed.
 */
final class LoadCommand {

    private static final int NOT_LOADED = 1;

    /** How many lines of the report are shown at once. */
    private static final int SHOWN = 20;

    private LoadCommand() {}

    /** The database and the keys, as the settings of the house say. No part of the house itself. */
    @ComponentScan({"org.madang.kernel.database", "org.madang.kernel.secrets"})
    static class Cellar {}

    static int run(Options options, PrintStream out) throws IOException, SQLException {
        if (options.words().size() != 2 || !options.words().getFirst().equals("residents")) {
            throw new IllegalArgumentException("the load command is: load residents FILE.csv");
        }
        var file = Path.of(options.words().getLast()).toAbsolutePath();
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file to read at " + file);
        }
        EmbeddedDatabase.demandFree(EmbeddedDatabase.of(options.data()));
        try (var cellar = cellar(options)) {
            var problems = options.production() ? problems(cellar) : List.<String>of();
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(String.join("\n  - ", problems));
            }
            var database = cellar.getBean(Database.class);
            Migrations.migrate(database);
            return say(RegisterFile.load(database, cellar.getBean(Vault.class), file, out), out);
        }
    }

    private static ConfigurableApplicationContext cellar(Options options) {
        return new SpringApplicationBuilder(Cellar.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(
                        Map.of(
                                "madang.data",
                                options.data().toString(),
                                "madang.database.directory",
                                EmbeddedDatabase.of(options.data()).toString(),
                                "madang.production",
                                options.production(),
                                "logging.level.root",
                                "warn",
                                "logging.level.org.flywaydb",
                                "error"))
                .run();
    }

    private static List<String> problems(ConfigurableApplicationContext cellar) {
        return cellar.getBeansOfType(ProductionCheck.class).values().stream()
                .flatMap(check -> check.problems().stream())
                .toList();
    }

    private static int say(RegisterFile.Outcome outcome, PrintStream out) throws IOException {
        return switch (outcome) {
            case RegisterFile.Loaded(long residents, long households) -> {
                out.printf(
                        "%s in %s in the register.%n",
                        counted(residents, "resident"),
                        counted(households, "household") + (residents == 1 ? " is" : " are"));
                yield 0;
            }
            case RegisterFile.Faulty(long faults, Path report) -> {
                out.printf(
                        "Nothing was entered: %s, named in %s.%n",
                        counted(faults, "fault"), report);
                try (var lines = Files.lines(report)) {
                    lines.skip(1).limit(SHOWN).forEach(line -> out.println("  " + line));
                }
                yield NOT_LOADED;
            }
            case RegisterFile.Refused(var why) -> {
                out.println("Nothing was entered: " + why.en());
                yield NOT_LOADED;
            }
        };
    }

    private static String counted(long number, String of) {
        return "%,d %s%s".formatted(number, of, number == 1 ? "" : "s");
    }
}
