package org.madang.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JointSearchTest {
    private static final MutationModel PROPORTIONAL = new MutationModel.Proportional(0.002);

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void the_sum_over_sets_equals_the_list_of_all_assignments(
            @ForAll @IntRange(max = 10_000) int seed) {
        int families = 1 + seed % 3;
        int missing = families + seed % 2;
        MutationModel model = seed % 5 == 0 ? MutationModel.none() : PROPORTIONAL;
        // Few markers, so that much stays undecided.
        DemoDisaster.Size size = new DemoDisaster.Size(families, missing, 4, 2 + seed % 4, model);
        Disaster disaster = DemoDisaster.of(size, seed).disaster();
        JointTable table = JointTable.of(disaster);
        for (JointSearch.Options options :
                List.of(JointSearch.Options.EXACT, JointSearch.Options.DEFAULT)) {
            JointResult result = new JointSearch(disaster, options.withBest(50)).solve();
            assertThat(result.isExact() || options.tolerance() > 0).isTrue();
            assertThat(result.cut()).isLessThan(1e-12);
            compare(disaster, table, result);
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void the_permanent_equals_the_sum_over_sets_where_each_family_misses_one(
            @ForAll @IntRange(max = 10_000) int seed) {
        int families = 1 + seed % 6;
        DemoDisaster.Size size =
                new DemoDisaster.Size(families, families, 1 + seed % 5, 1 + seed % 3, PROPORTIONAL);
        Disaster disaster =
                DemoDisaster.of(size, seed)
                        .disaster()
                        .with(Assignment.Prior.of(Map.of("V1", Map.of("M1", 3.0))));
        JointResult result = new JointSearch(disaster, JointSearch.Options.EXACT).solve();
        PairingSum sum = PairingSum.of(disaster);
        assertThat(sum.logTotal()).isCloseTo(result.logTotal(), within(1e-10));
        for (String v : result.victims()) {
            for (String m : result.missing()) {
                assertThat(sum.posterior(v, m)).isCloseTo(result.posterior(v, m), within(1e-10));
            }
            assertThat(sum.posterior(v, "*")).isCloseTo(result.posterior(v, "*"), within(1e-10));
        }
    }

    @Test
    void the_answer_is_the_same_to_the_last_bit_on_any_number_of_threads() {
        DemoDisaster.Size size = new DemoDisaster.Size(4, 9, 9, 8, PROPORTIONAL);
        Disaster disaster = DemoDisaster.of(size, 3).disaster();
        JointSearch.Options options = JointSearch.Options.DEFAULT;
        JointResult one = new JointSearch(disaster, options.withThreads(1)).solve();
        for (int threads = 2; threads <= 5; threads++) {
            JointResult many = new JointSearch(disaster, options.withThreads(threads)).solve();
            assertThat(many.posterior()).isDeepEqualTo(one.posterior());
            assertThat(many.logGlr()).isDeepEqualTo(one.logGlr());
            assertThat(many.best()).isEqualTo(one.best());
            assertThat(many.cut()).isEqualTo(one.cut());
        }
    }

    @Test
    void a_family_that_contradicts_itself_ends_the_search_on_every_thread() {
        DemoDisaster.Size size = new DemoDisaster.Size(4, 6, 6, 6, MutationModel.none());
        Disaster disaster = DemoDisaster.of(size, 3).disaster();
        Family first = disaster.families().getFirst();
        Map<String, Profile> broken = new HashMap<>(first.references());
        broken.put(
                "S1",
                disaster.families().getLast().references().getOrDefault("S1", broken.get("Fa")));
        List<Family> families = new java.util.ArrayList<>(disaster.families());
        families.set(0, Family.of(first.name(), first.pedigree(), broken, first.missing()));
        Disaster bad = Disaster.of(disaster.markers(), families, disaster.victims());
        assertThatThrownBy(() -> new JointSearch(bad, JointSearch.Options.DEFAULT).solve())
                .isInstanceOf(InvalidKinshipData.class)
                .hasMessageContaining("F01");
    }

    @Test
    void says_before_starting_whether_it_will_be_exact() {
        DemoDisaster.Size small = new DemoDisaster.Size(3, 5, 6, 3, PROPORTIONAL);
        DemoDisaster.Size large = new DemoDisaster.Size(30, 60, 60, 3, PROPORTIONAL);
        SearchEstimate sure =
                new JointSearch(DemoDisaster.of(small, 1).disaster(), JointSearch.Options.EXACT)
                        .estimate();
        SearchEstimate open =
                new JointSearch(DemoDisaster.of(large, 1).disaster(), JointSearch.Options.DEFAULT)
                        .estimate();
        assertThat(sure.surelyExact()).isTrue();
        assertThat(sure.sentence()).contains("will be exact");
        assertThat(open.surelyExact()).isFalse();
        assertThat(open.sentence()).contains("proven bound");
        assertThat(open.sentence(java.util.Locale.KOREAN)).contains("증명된 한계");
    }

    private static void compare(Disaster disaster, JointTable table, JointResult result) {
        for (String v : result.victims()) {
            for (String m : result.missing()) {
                double expected = table.posterior(v, m);
                assertThat(result.posterior(v, m)).isCloseTo(expected, within(1e-9));
                double glr = table.glr(v, m);
                if (glr > 1e-9 && Double.isFinite(glr)) {
                    assertThat(result.glr(v, m) / glr).isCloseTo(1, within(1e-9));
                }
            }
        }
        for (int r = 0; r < Math.min(result.best().size(), table.size()); r++) {
            assertThat(result.best().get(r).logLikelihood())
                    .isCloseTo(table.row(r).logLikelihood(), within(1e-9));
            assertThat(result.posterior(result.best().get(r)))
                    .isCloseTo(table.posterior(r), within(1e-9));
        }
        assertThat(disaster.assignments()).isEqualTo(result.assignments());
    }

    @Test
    void solves_the_plane_crash_as_the_reference_does_where_it_leaves_out_unlikely_pairs() {
        Path root = ReferenceFiles.root();
        Disaster all = ReferenceDisaster.read(root.resolve("cases/planecrash"));
        PairwiseMatrix matrix = PairwiseMatrix.of(all);
        Map<String, Map<String, Double>> weights = new HashMap<>();
        for (int v = 0; v < matrix.victims().size(); v++) {
            for (int m = 0; m < matrix.missing().size(); m++) {
                double weight = matrix.lr(v, m) >= 1e-6 ? 1 : 0;
                weights.computeIfAbsent(matrix.victims().get(v), k -> new HashMap<>())
                        .put(matrix.missing().get(m), weight);
            }
        }
        Disaster pruned = all.with(Assignment.Prior.of(weights));
        Path expected = root.resolve("expected/planecrash");
        JointTable table = JointTable.of(pruned);
        List<ReferenceFiles.Row> rows =
                ReferenceFiles.rows(expected.resolve("dviJoint_LRge1e-6.tsv"));
        assertThat(table.size()).isEqualTo(rows.size());
        for (int r = 0; r < rows.size(); r++) {
            double there = ReferenceFiles.number(rows.get(r).get("loglik"));
            assertThat(table.row(r).logLikelihood()).isCloseTo(there, within(1e-9));
        }
        JointResult some = new JointSearch(pruned, JointSearch.Options.EXACT).solve();
        posteriors(some, expected.resolve("posterior_flat_LRge1e-6.tsv"));
        JointResult whole = new JointSearch(all, JointSearch.Options.EXACT).solve();
        posteriors(whole, expected.resolve("posterior_flat_DP_independent.tsv"));
        assertThat(whole.best().getFirst().missingOf())
                .containsExactly("M1", "M3", "M4", "M5", "*", "M2", "*", "*");
    }

    private static void posteriors(JointResult result, Path file) {
        for (ReferenceFiles.Row row : ReferenceFiles.rows(file)) {
            String victim = row.get("victim");
            row.forEach((missing, cell) -> {
                if (missing.equals("victim") || cell.equals("NA")) {
                    return;
                }
                double p = ReferenceFiles.number(cell);
                // "*" comes from a difference there or here; absolute error is what counts.
                double slack = missing.equals("*") ? 1e-12 : 1e-9 * p;
                assertThat(result.posterior(victim, missing))
                        .as(victim + " " + missing)
                        .isCloseTo(p, within(slack));
            });
        }
    }

    @Test
    void reports_sisters_that_cannot_be_told_apart_as_a_tie() {
        Path root = ReferenceFiles.root();
        Disaster fire = ReferenceDisaster.read(root.resolve("cases/fire"));
        JointResult result = new JointSearch(fire, JointSearch.Options.EXACT).solve();
        assertThat(result.ties())
                .containsExactly(
                        new JointResult.TieGroup(List.of("V2", "V3"), List.of("M2", "M3")));
    }

    @Test
    void finds_who_is_who_among_sixty_victims_of_thirty_six_families() {
        DemoDisaster.Size size = new DemoDisaster.Size(36, 60, 60, 18, PROPORTIONAL);
        DemoDisaster demo = DemoDisaster.of(size, 7);
        JointSearch search = new JointSearch(demo.disaster(), JointSearch.Options.DEFAULT);
        assertThat(search.estimate().feasible()).isTrue();
        JointResult result = search.solve();
        assertThat(result.cut()).isLessThan(1e-6);
        Set<String> tied = new HashSet<>();
        result.ties().forEach(t -> tied.addAll(t.victims()));
        int right = 0;
        for (int v = 0; v < 60; v++) {
            String name = result.victims().get(v);
            String answer = result.best().getFirst().missingOf().get(v);
            right += tied.contains(name) || answer.equals(demo.truth().get(name)) ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(58);
    }

    @Test
    void goes_on_where_it_was_stopped_and_from_a_checkpoint() {
        DemoDisaster.Size size = new DemoDisaster.Size(5, 8, 8, 8, PROPORTIONAL);
        Disaster disaster = DemoDisaster.of(size, 3).disaster();
        JointResult whole = new JointSearch(disaster, JointSearch.Options.DEFAULT).solve();
        JointSearch search = new JointSearch(disaster, JointSearch.Options.DEFAULT);
        AtomicInteger families = new AtomicInteger();
        Optional<JointResult> stopped =
                search.run(() -> families.get() >= 2, p -> families.incrementAndGet());
        assertThat(stopped).isEmpty();
        String checkpoint = search.checkpoint();
        JointResult later = search.solve();
        JointResult elsewhere =
                JointSearch.resume(disaster, JointSearch.Options.DEFAULT, checkpoint).solve();
        for (JointResult r : List.of(later, elsewhere)) {
            assertThat(r.posterior()).isDeepEqualTo(whole.posterior());
            assertThat(r.best()).isEqualTo(whole.best());
        }
        Disaster other = DemoDisaster.of(size, 4).disaster();
        assertThatThrownBy(() -> JointSearch.resume(other, JointSearch.Options.DEFAULT, checkpoint))
                .isInstanceOf(InvalidKinshipData.class)
                .hasMessageContaining("other data");
    }

    @Test
    void says_before_starting_that_a_search_is_too_large() {
        DemoDisaster.Size size = new DemoDisaster.Size(1, 9, 60, 3, PROPORTIONAL);
        Disaster disaster = DemoDisaster.of(size, 5).disaster();
        JointSearch search = new JointSearch(disaster, JointSearch.Options.DEFAULT);
        SearchEstimate estimate = search.estimate();
        assertThat(estimate.feasible()).isFalse();
        assertThat(estimate.sentence()).contains("F01").contains("undisputed");
        assertThatThrownBy(search::solve)
                .isInstanceOf(InvalidKinshipData.class)
                .hasMessageContaining("too large");
    }
}
