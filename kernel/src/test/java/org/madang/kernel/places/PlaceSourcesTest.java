package org.madang.kernel.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.language.Text;

/** Holds the fact tables against the lists that they were made from, where those are at hand. */
class PlaceSourcesTest {

    private static final Path FACTS =
            Path.of(System.getProperty("house.root", "..")).resolve("../shared/data/korea");

    @BeforeEach
    void need_the_lists() {
        assumeTrue(
                Files.isDirectory(FACTS), "skipped: the lists are not beside the house: " + FACTS);
    }

    @Test
    void knows_every_division_of_the_ministrys_list_on_its_day() throws IOException {
        var gazetteer = PlaceFacts.gazetteer();
        var listed = LocalDate.of(2023, 7, 9);
        var rows = rows("administrative-divisions.tsv", "\t");
        var divisions = 0;
        for (var row : rows) {
            var name = row.get(3).isEmpty() ? row.get(2) : row.get(3);
            name = name.isEmpty() ? row.get(1) : name;
            if (name.endsWith("출장소")) {
                continue;
            }
            var own = name.substring(name.lastIndexOf(' ') + 1);
            assertThat(gazetteer.at(DivisionCode.of(row.get(0)), listed).map(Division::name))
                    .map(Text::ko)
                    .contains(own);
            divisions++;
        }
        assertThat(gazetteer.all(listed)).hasSize(divisions);
    }

    @Test
    void counts_each_age_band_of_the_nation_as_the_census_does() throws IOException {
        var bands = new HashMap<Integer, Long>();
        for (var cell : Census2010.cells()) {
            bands.merge(cell.ageFrom(), (long) cell.people(), Long::sum);
        }
        var checked = 0;
        for (var row : rows("census-2010-municipality-age-sex.csv", ",")) {
            if (row.size() > 5 && row.getFirst().equals("'00") && row.get(2).matches("'[0-9]+")) {
                var band = Integer.parseInt(row.get(2).substring(1)) - 5;
                if (band >= 0 && band <= 85) {
                    assertThat(bands.get(band)).isEqualTo(Long.parseLong(row.get(5)));
                    checked++;
                }
            }
        }
        assertThat(checked).isEqualTo(18);
    }

    private static List<List<String>> rows(String file, String separator) throws IOException {
        try (var lines = Files.lines(FACTS.resolve(file))) {
            return lines.skip(1).map(line -> List.of(line.split(separator, -1))).toList();
        }
    }
}
