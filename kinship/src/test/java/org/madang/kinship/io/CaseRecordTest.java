package org.madang.kinship.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.kinship.Assignment;
import org.madang.kinship.DemoDisaster;
import org.madang.kinship.Disaster;
import org.madang.kinship.Evidence;
import org.madang.kinship.Family;
import org.madang.kinship.JointResult;
import org.madang.kinship.JointSearch;
import org.madang.kinship.MutationModel;

class CaseRecordTest {
    private static final JointSearch.Options OPTIONS = JointSearch.Options.DEFAULT.withBest(5);

    private static CaseRecord record() {
        DemoDisaster.Size size =
                new DemoDisaster.Size(3, 5, 5, 6, new MutationModel.Stepwise(0.002, 1e-5, 0.1));
        Disaster disaster =
                DemoDisaster.of(size, 5)
                        .disaster()
                        .with(Assignment.Prior.of(Map.of("V1", Map.of("M1", 1 / 3.0))));
        JointResult result = new JointSearch(disaster, OPTIONS).solve();
        return CaseRecord.of(disaster, OPTIONS, result, "made up, version 1");
    }

    @Test
    void a_record_read_back_is_recomputed_to_the_last_bit_on_any_number_of_threads() {
        CaseRecord record = record();
        CaseRecord again = CaseRecord.read("case.json", record.write());
        assertThat(again.frequencies()).isEqualTo("made up, version 1");
        assertThat(again.software()).isEqualTo(Evidence.SOFTWARE);
        assertThat(again.figures()).isEqualTo(record.figures()).hasSizeGreaterThan(30);
        assertThat(again.sha256()).isEqualTo(record.sha256());
        for (int threads = 1; threads <= 3; threads++) {
            CaseRecord other =
                    new CaseRecord(
                            again.software(),
                            again.frequencies(),
                            OPTIONS.withThreads(threads),
                            again.disaster(),
                            again.figures(),
                            again.sha256());
            assertThat(other.recompute().differing()).isEmpty();
        }
    }

    @Test
    void a_figure_that_was_changed_is_found_and_changed_data_are_refused() {
        CaseRecord record = record();
        String total = record.figures().getOrDefault("log total", "");
        String changed = record.write().replace(total, Double.toHexString(1.5));
        CaseRecord.Recomputed found = CaseRecord.read("c.json", changed).recompute();
        assertThat(found.isSame()).isFalse();
        assertThat(found.differing()).containsExactly("log total");
        String forged =
                record.write().replaceFirst("AM\\\\tF01\\\\tM1\\\\tFa", "AM\\\\tF01\\\\tM1\\\\t0");
        assertThat(forged).isNotEqualTo(record.write());
        assertThatThrownBy(() -> CaseRecord.read("c.json", forged))
                .hasMessageContaining("c.json, line 4")
                .hasMessageContaining("sha256");
    }

    @Test
    void families_are_read_and_written_as_the_packages_of_r_lay_them_out() {
        String text =
                """
                famid id fid mid sex missing D3 TH01
                K Fa 0 0 1 0 14/15 9/9.3
                K Mo 0 0 2 0 -/- 6
                K Ch Fa Mo 1 1 -/- -/-
                """
                        .replace(' ', '\t');
        List<Family> families = PedigreeSheets.read("k.ped", text, List.of());
        assertThat(families).hasSize(1);
        assertThat(families.getFirst().missing()).containsExactly("Ch");
        assertThat(families.getFirst().references().keySet()).containsExactly("Fa", "Mo");
        String again = PedigreeSheets.write(families, List.of("D3", "TH01"));
        List<Family> back = PedigreeSheets.read("again", again, List.of());
        assertThat(back.getFirst().references()).isEqualTo(families.getFirst().references());
        assertThat(back.getFirst().pedigree().people())
                .isEqualTo(families.getFirst().pedigree().people());
        String bad = text.replace("9/9.3", "OL/9").replace("Ch\tFa\tMo\t1", "Ch\tFa\tMo\tx");
        assertThatThrownBy(() -> PedigreeSheets.read("k.ped", bad, List.of()))
                .hasMessageContaining("k.ped, line 2, column 8")
                .hasMessageContaining("k.ped, line 4, column 5");
    }
}
