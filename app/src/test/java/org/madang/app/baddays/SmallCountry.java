package org.madang.app.baddays;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.testing.Browser;
import org.madang.kernel.demo.DemoSignIn;

/**
 * Data directories of a house in which two thousand people live. The country is made once in a test
 * run, by a house of its own; each test gets a copy to ruin.
 */
final class SmallCountry {

    static final String POPULATION = "2000";

    private static @Nullable Path made;

    private SmallCountry() {}

    /** A directory no other test has. */
    static synchronized Path copy() {
        var original = made;
        try {
            if (original == null) {
                original = temporary();
                settle(original);
                made = original;
            }
            var copy = temporary();
            copyAll(original, copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the country, and has a journal of some entries sealed. */
    private static void settle(Path data) {
        try (var house = ChildHouse.open(data, Map.of(), "--population", POPULATION);
                var oracle = new Oracle(data)) {
            var browser = new Browser(house.port());
            for (var who : List.of("kim.minjun", "park.jihun", "kim.minjun", "park.jihun")) {
                browser.signIn(who, DemoSignIn.PASSWORD);
                browser.open("/my");
            }
            Await.until("the journal is sealed", oracle::allIsSealed);
        }
    }

    /** An empty directory, gone when the tests end. */
    static Path temporary() throws IOException {
        var directory = Files.createTempDirectory("madang-badday");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(directory)));
        return directory;
    }

    /** With owners and rights: PostgreSQL refuses a directory that others may read. */
    private static void copyAll(Path from, Path to) throws IOException {
        try {
            var copy =
                    new ProcessBuilder("cp", "-a", from + "/.", to.toString()).inheritIO().start();
            if (copy.waitFor() != 0) {
                throw new IOException("cp failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void remove(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // A server that is still ending may be quicker; the system clears its own folder.
        }
    }
}
