package org.madang.kernel.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of facts beside this class: tab-separated, comments first, then the header. */
record FactFile(String name) {

    static final FactFile DIVISIONS = new FactFile("divisions.tsv");
    static final FactFile SUCCESSIONS = new FactFile("successions.tsv");
    static final FactFile POPULATION = new FactFile("population-2010.tsv");
    static final FactFile KINDS = new FactFile("population-2010-kinds.tsv");

    byte[] bytes() {
        try (var in = FactFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks its facts: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The cells of each row, header and comments left out; trailing empty cells kept. */
    List<List<String>> rows() {
        return new String(bytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
