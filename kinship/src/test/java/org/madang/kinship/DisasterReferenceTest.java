package org.madang.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisasterReferenceTest {

    private static void close(double found, double expected, Object what) {
        if (Double.isInfinite(expected) || expected == 0) {
            assertThat(found).as("%s", what).isEqualTo(expected);
        } else {
            assertThat(Math.abs(found / expected - 1)).as(what + " " + found).isLessThan(1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"example1", "example2", "fire", "planecrash"})
    void agrees_on_the_likelihoods_of_victims_and_references(String name) {
        Path cases = ReferenceFiles.root().resolve("cases").resolve(name);
        Disaster disaster = ReferenceDisaster.read(cases);
        for (ReferenceFiles.Row row : ReferenceFiles.rows(cases.resolve("loglik0.tsv"))) {
            Marker marker =
                    disaster.markers().stream()
                            .filter(m -> m.name().equals(row.get("marker")))
                            .findFirst()
                            .orElseThrow();
            String who = row.get("family");
            double found =
                    row.get("role").equals("PM")
                            ? FamilyScorer.alone(
                                    marker,
                                    disaster.victim(who).sex(),
                                    java.util.Objects.requireNonNull(
                                            disaster.victim(who).profile().at(marker.name())))
                            : of(disaster, who, marker);
            double expected = ReferenceFiles.number(row.get("loglik"));
            assertThat(Math.abs(Math.expm1(found - expected))).as(row + "").isLessThan(1e-9);
        }
    }

    private static double of(Disaster disaster, String family, Marker marker) {
        Family f =
                disaster.families().stream()
                        .filter(x -> x.name().equals(family))
                        .findFirst()
                        .orElseThrow();
        return PedigreeLikelihood.log(f.pedigree(), List.of(marker), f.references());
    }

    @ParameterizedTest
    @ValueSource(strings = {"example1", "example2", "fire", "planecrash"})
    void agrees_on_pairwise_ratios_and_exclusions(String name) {
        Path root = ReferenceFiles.root();
        Disaster disaster = ReferenceDisaster.read(root.resolve("cases").resolve(name));
        PairwiseMatrix matrix = PairwiseMatrix.of(disaster);
        Path expected = root.resolve("expected").resolve(name);
        List<ReferenceFiles.Row> lrs = ReferenceFiles.rows(expected.resolve("pairwiseLR.tsv"));
        List<ReferenceFiles.Row> counts = ReferenceFiles.rows(expected.resolve("exclusion.tsv"));
        for (int v = 0; v < lrs.size(); v++) {
            for (int m = 0; m < matrix.missing().size(); m++) {
                String lr = lrs.get(v).get(matrix.missing().get(m));
                if (lr.equals("NA")) {
                    assertThat(matrix.lr(v, m)).isNaN();
                    assertThat(matrix.exclusions(v, m)).isEqualTo(-1);
                } else {
                    close(matrix.lr(v, m), ReferenceFiles.number(lr), v + " " + m);
                    assertThat(matrix.exclusions(v, m))
                            .isEqualTo(
                                    Integer.parseInt(counts.get(v).get(matrix.missing().get(m))));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"example1", "example2", "fire"})
    void lists_the_same_joint_assignments_in_the_same_order(String name) {
        Path root = ReferenceFiles.root();
        Disaster disaster = ReferenceDisaster.read(root.resolve("cases").resolve(name));
        JointTable table = JointTable.of(disaster);
        List<ReferenceFiles.Row> rows =
                ReferenceFiles.rows(root.resolve("expected").resolve(name).resolve("dviJoint.tsv"));
        int rank = 0;
        Set<List<String>> tiedHere = new HashSet<>();
        Set<List<String>> tiedThere = new HashSet<>();
        for (ReferenceFiles.Row row : rows) {
            if (row.get("loglik").equals("-Inf")) {
                continue;
            }
            Assignment found = table.row(rank);
            if (rank > 0 && !found.tiesWith(table.row(rank - 1))) {
                assertThat(tiedHere).isEqualTo(tiedThere);
                tiedHere.clear();
                tiedThere.clear();
            }
            tiedHere.add(found.missingOf());
            tiedThere.add(victims(disaster, row));
            close(found.logLikelihood(), ReferenceFiles.number(row.get("loglik")), row);
            double best = table.row(0).logLikelihood();
            close(
                    Math.exp(best - found.logLikelihood()),
                    ReferenceFiles.number(row.get("LR")),
                    row);
            rank++;
        }
        assertThat(tiedHere).isEqualTo(tiedThere);
        assertThat(table.size()).isEqualTo(rank);
        assertThat(disaster.assignments().intValueExact()).isEqualTo(rows.size());
    }

    private static List<String> victims(Disaster disaster, ReferenceFiles.Row row) {
        List<String> names = new ArrayList<>();
        disaster.victims().forEach(v -> names.add(row.get(v.name())));
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"example1", "example2", "fire"})
    void agrees_on_posteriors_and_generalised_ratios(String name) {
        Path root = ReferenceFiles.root();
        JointTable table =
                JointTable.of(ReferenceDisaster.read(root.resolve("cases").resolve(name)));
        Path expected = root.resolve("expected").resolve(name);
        for (ReferenceFiles.Row row : ReferenceFiles.rows(expected.resolve("posterior_flat.tsv"))) {
            String victim = row.get("victim");
            row.forEach((missing, p) -> {
                if (!missing.equals("victim") && !p.equals("NA")) {
                    double found = table.posterior(victim, missing);
                    close(found, ReferenceFiles.number(p), victim + missing);
                }
            });
        }
        for (ReferenceFiles.Row row : ReferenceFiles.rows(expected.resolve("glr.tsv"))) {
            String[] pair = row.get("H0").split("=", -1);
            close(table.glr(pair[0], pair[1]), ReferenceFiles.number(row.get("GLR")), row);
            close(
                    table.glrMinimum(pair[0], pair[1]),
                    ReferenceFiles.number(row.get("GLRmin")),
                    row);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"example1", "example2", "fire", "planecrash"})
    void finds_the_same_solution_after_fixing_what_is_undisputed(String name) {
        Path root = ReferenceFiles.root();
        Disaster whole =
                ReferenceDisaster.read(root.resolve("cases").resolve(name))
                        .withoutNeedlessMutation();
        Undisputed fixed = Undisputed.find(whole, 10_000);
        double logFixed = fixed.matches().stream().mapToDouble(Undisputed.Match::logLr).sum();
        JointTable table = JointTable.of(fixed.remaining());
        Path file = root.resolve("expected").resolve(name).resolve("jointDVI.tsv");
        int rank = 0;
        for (ReferenceFiles.Row row : ReferenceFiles.rows(file)) {
            if (ReferenceFiles.number(row.get("LR")) == 0) {
                continue;
            }
            double lr = Math.exp(table.row(rank).logLr() + logFixed);
            close(lr, ReferenceFiles.number(row.get("LR")), row);
            close(table.posterior(rank), ReferenceFiles.number(row.get("posterior")), row);
            rank++;
        }
        assertThat(table.size()).isEqualTo(rank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example1", "example2", "fire", "planecrash"})
    void steps_to_the_same_sequential_solutions(String name) throws Exception {
        Path root = ReferenceFiles.root();
        Disaster disaster = ReferenceDisaster.read(root.resolve("cases").resolve(name));
        Path file = root.resolve("expected").resolve(name).resolve("sequential.txt");
        List<List<String>> expected = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("$details")) {
                break;
            }
            String[] cells = line.strip().split("\\s+");
            if (cells.length == disaster.victims().size() + 1) {
                expected.add(List.of(cells).subList(1, cells.length));
            }
        }
        assertThat(Sequential.solve(disaster, 1)).containsExactlyInAnyOrderElementsOf(expected);
    }
}
