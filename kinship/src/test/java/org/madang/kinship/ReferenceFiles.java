package org.madang.kinship;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Assumptions;

/** The reference figures beside the repository, where somebody has put them. */
final class ReferenceFiles {
    private ReferenceFiles() {}

    /** Skips the test with a clear line if the figures are not there. */
    static Path root() {
        String named = System.getenv("MADANG_SHARED");
        Path shared =
                named != null
                        ? Path.of(named)
                        : Path.of(System.getProperty("house.root", ".")).resolve("../shared");
        Path root = shared.resolve("data/dvi").normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(root),
                () -> "skipped: no reference figures at " + root + " (or set MADANG_SHARED)");
        return root;
    }

    /** One line; asking for a column that is not there fails the test. */
    record Row(Map<String, String> cells) {
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        void forEach(BiConsumer<String, String> action) {
            cells.forEach(action);
        }
    }

    static List<Row> rows(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String[] head = lines.getFirst().split("\t", -1);
            List<Row> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < head.length; i++) {
                    row.put(head[i], cells[i]);
                }
                rows.add(new Row(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double number(String cell) {
        return switch (cell) {
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            case "Inf" -> Double.POSITIVE_INFINITY;
            default -> Double.parseDouble(cell);
        };
    }

    static Map<String, AlleleFrequencies> frequencies(Path file) {
        Map<String, Map<String, Double>> tables = new LinkedHashMap<>();
        for (Row row : rows(file)) {
            tables.computeIfAbsent(row.get("marker"), m -> new LinkedHashMap<>())
                    .put(row.get("allele"), number(row.get("freq")));
        }
        Map<String, AlleleFrequencies> all = new LinkedHashMap<>();
        tables.forEach((m, t) -> all.put(m, AlleleFrequencies.of(t)));
        return all;
    }
}
