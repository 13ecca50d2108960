package org.madang.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.madang.kernel.database.EmbeddedDatabase;
import org.madang.kernel.database.Standby;

/**
 * {@code ./madang standby --of DIR --data DIR}: a second database that follows a running house's
 * and can take its place by {@code ./madang promote --data DIR}.
 */
final class StandbyCommand {

    private StandbyCommand() {}

    /** Follows until it is stopped, or promoted by the other command. */
    static int follow(Options options, PrintStream out)
            throws IOException, SQLException, InterruptedException {
        var of = options.of();
        if (of == null || !options.dataGiven()) {
            throw new IllegalArgumentException(
                    "the standby command is: standby --of DIR --data DIR [--synchronous]");
        }
        try (var standby =
                Standby.follow(
                        EmbeddedDatabase.of(of),
                        EmbeddedDatabase.of(options.data()),
                        options.synchronous())) {
            copyKeys(of, options.data());
            var stopping = stopInPeace(Thread.currentThread());
            out.printf("Following %s. It answers questions at %s%n", of, standby.database().url());
            out.println("for madang.database.reading-url of that house. Ctrl-C stops it.");
            watch(standby, out);
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (InterruptedException e) {
            out.println("Stopped. Start it again with the same command; it goes on from here.");
            return 0;
        }
        out.printf("Promoted. Open the house: ./madang run --data %s%n", options.data());
        return 0;
    }

    private static Thread stopInPeace(Thread following) {
        var hook =
                new Thread(() -> {
                    following.interrupt();
                    try {
                        following.join(TimeUnit.SECONDS.toMillis(30));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    /** Says how far behind it is, whenever that changes between nothing, something and lost. */
    private static void watch(Standby standby, PrintStream out)
            throws IOException, SQLException, InterruptedException {
        var said = "";
        while (standby.isFollowing()) {
            standby.lookAfterPrimary();
            var behind = standby.behind();
            var state =
                    behind.isEmpty()
                            ? "The house is away; waiting for it."
                            : behind.getAsLong() == 0 ? "Up to date." : "Catching up.";
            if (!state.equals(said)) {
                out.println(state);
                said = state;
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    static int promote(Options options, PrintStream out) throws IOException, SQLException {
        if (!options.dataGiven()) {
            throw new IllegalArgumentException("the promote command is: promote --data DIR");
        }
        Standby.promote(EmbeddedDatabase.of(options.data()));
        out.println("Promoted: this database takes changes now. The one it followed must stay");
        out.println("stopped: two of them would go on as two countries.");
        return 0;
    }

    /** The keys of a demo house lie beside its database; a production house's come with it. */
    private static void copyKeys(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is)
                            throws IOException {
                        if (folder.equals(EmbeddedDatabase.of(from))) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(to.resolve(from.relativize(folder)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (!file.toString().endsWith(".log")) {
                            Files.copy(
                                    file,
                                    to.resolve(from.relativize(file)),
                                    StandardCopyOption.COPY_ATTRIBUTES,
                                    StandardCopyOption.REPLACE_EXISTING);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
