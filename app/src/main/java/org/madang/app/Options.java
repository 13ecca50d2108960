package org.madang.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said on the command line after the command.
 *
 * @param words everything that is no option
 * @param port HTTP port; the management port is the next one
 * @param dataGiven whether {@code --data} was said, and not only meant
 * @param population people of the demo country; null is the default of 50,000
 * @param key public keys of the journal to trust
 * @param checkpoints a copy of the journal's checkpoints that was kept elsewhere
 * @param issuer certificates of the authorities whose documents are trusted, as PEM; for a mobile
 *     card, the public keys of its issuer
 * @param of data directory of the house that a standby follows
 * @param synchronous whether commits there wait until they are safe at the standby
 * @param status a copy of the issuer's list of states, for a mobile card
 */
record Options(
        List<String> words,
        int port,
        Path data,
        boolean dataGiven,
        @Nullable Long population,
        boolean production,
        boolean json,
        @Nullable Path key,
        @Nullable Path checkpoints,
        @Nullable Path issuer,
        @Nullable Path status,
        @Nullable Path of,
        boolean synchronous) {

    static final int DEFAULT_PORT = 8080;

    /**
     * Reads the options.
     *
     * @throws IllegalArgumentException with a sentence for the person who typed them
     */
    static Options of(List<String> arguments) {
        var words = new ArrayList<String>();
        int port = DEFAULT_PORT;
        var data = Path.of("data");
        boolean dataGiven = false;
        Long population = null;
        boolean production = false;
        boolean json = false;
        Path key = null;
        Path checkpoints = null;
        Path issuer = null;
        Path status = null;
        Path of = null;
        boolean synchronous = false;
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            switch (word) {
                case "--port" -> port = (int) number(word, rest, 65534);
                case "--data" -> {
                    data = Path.of(value(word, rest));
                    dataGiven = true;
                }
                case "--population" -> population = number(word, rest, 60_000_000);
                case "--production" -> production = true;
                case "--json" -> json = true;
                case "--key" -> key = Path.of(value(word, rest));
                case "--checkpoints" -> checkpoints = Path.of(value(word, rest));
                case "--issuer" -> issuer = Path.of(value(word, rest));
                case "--of" -> of = Path.of(value(word, rest)).toAbsolutePath();
                case "--synchronous" -> synchronous = true;
                case "--status" -> status = Path.of(value(word, rest));
                default -> {
                    if (word.startsWith("--")) {
                        throw new IllegalArgumentException("there is no option " + word);
                    }
                    words.add(word);
                }
            }
        }
        return new Options(
                List.copyOf(words),
                port,
                data.toAbsolutePath(),
                dataGiven,
                population,
                production,
                json,
                key,
                checkpoints,
                issuer,
                status,
                of,
                synchronous);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value after it");
        }
        return rest.next();
    }

    private static long number(String option, Iterator<String> rest, long most) {
        var typed = value(option, rest);
        try {
            var number = Long.parseLong(typed.replace("_", "").replace(",", ""));
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below, in the same words as a number out of range.
        }
        throw new IllegalArgumentException(
                "%s takes a whole number from 0 to %d, not %s".formatted(option, most, typed));
    }
}
