package org.madang.residents.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.madang.kernel.places.DivisionCode;

/**
 * People by municipality, sex and five-year age band as the 2010 census counted them.
 *
 * @param municipalities codes of 2023, ascending
 * @param people for each municipality 36 counts: men of the 18 bands, then women
 */
record Census(List<String> municipalities, long[][] people) {

    static final int BANDS = 18;
    static final int CELLS = 2 * BANDS;

    private static final String RESOURCE = "population-2010.tsv";

    static Census read() {
        var stream =
                Objects.requireNonNull(DivisionCode.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Census of(List<String> lines) {
        var counts = new TreeMap<String, long[]>();
        for (var line : lines) {
            if (line.startsWith("#") || line.startsWith("municipality")) {
                continue;
            }
            var fields = line.split("\t", -1);
            int band = Integer.parseInt(fields[2]) / 5;
            int cell = fields[1].equals("M") ? band : BANDS + band;
            counts.computeIfAbsent(fields[0], code -> new long[CELLS])[cell] =
                    Long.parseLong(fields[3]);
        }
        return new Census(new ArrayList<>(counts.keySet()), counts.values().toArray(long[][]::new));
    }

    /**
     * This census shrunk or grown to another number of people by largest remainder, so that the
     * shares stay as close as whole people allow and the sum is exact.
     *
     * @param people 0 or more
     * @param home municipality whose share is kept from falling under {@code atLeast} people, so
     *     that the smallest country still has the demo residents' families
     */
    Census scaledTo(long people, String home, int atLeast) {
        int homeIndex = municipalities.indexOf(home);
        var flat = new long[municipalities.size() * CELLS];
        for (int m = 0; m < municipalities.size(); m++) {
            System.arraycopy(this.people[m], 0, flat, m * CELLS, CELLS);
        }
        long natural = Apportionment.share(flat, people, homeIndex * CELLS, CELLS);
        long atHome = Math.max(natural, Math.min(atLeast, people));
        var scaled = new long[municipalities.size()][];
        if (atHome == natural) {
            split(Apportionment.largestRemainder(flat, people), scaled);
        } else {
            var elsewhere = flat.clone();
            java.util.Arrays.fill(elsewhere, homeIndex * CELLS, (homeIndex + 1) * CELLS, 0);
            split(Apportionment.largestRemainder(elsewhere, people - atHome), scaled);
            scaled[homeIndex] = Apportionment.largestRemainder(this.people[homeIndex], atHome);
        }
        return new Census(municipalities, scaled);
    }

    private static void split(long[] flat, long[][] into) {
        for (int m = 0; m < into.length; m++) {
            into[m] = java.util.Arrays.copyOfRange(flat, m * CELLS, (m + 1) * CELLS);
        }
    }

    long total() {
        long sum = 0;
        for (var cells : people) {
            for (long cell : cells) {
                sum += cell;
            }
        }
        return sum;
    }
}
