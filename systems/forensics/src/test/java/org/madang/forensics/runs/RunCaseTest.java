package org.madang.forensics.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.forensics.testing.TestLaboratory.scientist;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Part;
import org.madang.forensics.testing.TestLaboratory;
import org.madang.kernel.access.Access;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class RunCaseTest {

    @Autowired TestLaboratory laboratory;
    @Autowired RunCase runCase;
    @Autowired Runs runs;
    @Autowired Access access;
    @Autowired Disasters disasters;

    private Outcome outcome(long disaster, long run) {
        return laboratory.inside(
                scientist(), disaster, Part.LABORATORY, () -> runs.outcome(run).orElseThrow());
    }

    private RunRow row(long disaster, long run) {
        return laboratory.inside(
                scientist(),
                disaster,
                Part.LABORATORY,
                () -> runs.byId(disaster, run).orElseThrow());
    }

    @Test
    void a_joint_run_finds_who_is_who_shows_the_tie_and_leaves_the_stranger_alone() {
        long disaster = laboratory.disaster();
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        var found = outcome(disaster, run);
        var joint = Objects.requireNonNull(found.joint());
        assertThat(joint.cut()).isZero();
        assertThat(found.posterior("V05", "M06")).isGreaterThan(0.999);
        assertThat(found.exclusions("V05", "M06")).isEqualTo(1);
        assertThat(found.tieOf("V03", "M04")).isNotNull();
        assertThat(found.posterior("V03", "M04"))
                .isEqualTo(Objects.requireNonNull(found.posterior("V03", "M05")));
        assertThat(joint.nobody()[found.victims().indexOf("V06")]).isGreaterThan(0.9);
        assertThat(row(disaster, run).percent()).isEqualTo(100);
    }

    @Test
    void the_bounded_and_the_stepwise_way_agree_with_the_exact_one() {
        long disaster = laboratory.disaster();
        var exact = outcome(disaster, laboratory.run(disaster, Method.JOINT_EXACT));
        var bounded = outcome(disaster, laboratory.run(disaster, Method.JOINT_BOUNDED));
        var stepwise = outcome(disaster, laboratory.run(disaster, Method.JOINT_STEPWISE));
        for (var v : exact.victims()) {
            for (var m : exact.missing()) {
                double p = Objects.requireNonNull(exact.posterior(v, m));
                assertThat(bounded.posterior(v, m)).isCloseTo(p, within(1e-9));
                assertThat(stepwise.posterior(v, m)).isCloseTo(p, within(0.01));
            }
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double most) {
        return org.assertj.core.data.Offset.offset(most);
    }

    @Test
    void the_outcome_survives_its_sealing_with_infinities_and_all() {
        long disaster = laboratory.disaster();
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        var found = outcome(disaster, run);
        assertThat(runs.fingerprint(found)).isEqualTo(row(disaster, run).outcomeHash());
        assertThat(found.logLr()[0]).contains(Double.NaN);
    }

    @Test
    void a_run_that_waits_can_be_stopped_and_resumed() {
        long disaster = laboratory.disaster();
        var asked =
                (RunCase.Started.Asked)
                        access.as(scientist(), () -> runCase.start(disaster, Method.JOINT_EXACT));
        access.as(
                scientist(),
                () -> {
                    runCase.stop(disaster, asked.runId());
                    return true;
                });
        laboratory.work();
        assertThat(row(disaster, asked.runId()).state()).isEqualTo(RunRow.State.STOPPED);
        access.as(scientist(), () -> runCase.resume(disaster, asked.runId()));
        laboratory.work();
        assertThat(row(disaster, asked.runId()).state()).isEqualTo(RunRow.State.DONE);
    }

    @Test
    void what_each_way_takes_is_known_before_it_starts() {
        long disaster = laboratory.disaster();
        var ready =
                (RunCase.Prospect.Ready) access.as(scientist(), () -> runCase.prospect(disaster));
        assertThat(ready.victims()).isEqualTo(14);
        assertThat(ready.missing()).isEqualTo(14);
        var exact = Objects.requireNonNull(ready.ways().get(Method.JOINT_EXACT));
        assertThat(exact.feasible()).isTrue();
        assertThat(ready.ways().get(Method.PAIRWISE)).isNull();
    }

    @Test
    void a_stopped_sum_goes_on_from_its_checkpoint_to_the_same_digits() {
        long disaster = laboratory.disaster();
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        var snapshot =
                laboratory.inside(
                        scientist(),
                        disaster,
                        Part.LABORATORY,
                        () -> runs.input(run).orElseThrow());
        int[] asked = {0};
        var first = new Computation(snapshot, Method.JOINT_EXACT, null);
        assertThat(first.run(() -> asked[0]++ > 3, p -> {})).isEmpty();
        var second = new Computation(snapshot, Method.JOINT_EXACT, first.checkpoint());
        var outcome = second.run(() -> false, p -> {}).orElseThrow();
        assertThat(runs.fingerprint(outcome)).isEqualTo(row(disaster, run).outcomeHash());
    }

    @Test
    void age_and_stature_weigh_in_the_prior_once_somebody_says_how_many_are_unreported() {
        long disaster = laboratory.disaster();
        laboratory.inside(
                scientist(),
                disaster,
                Part.LABORATORY,
                () -> {
                    var model = disasters.model(disaster).withUnreported(1.0);
                    disasters.set(disaster, model, "official:scientist");
                    return true;
                });
        var found = outcome(disaster, laboratory.run(disaster, Method.JOINT_EXACT));
        // The brothers whom DNA cannot tell apart are 171 and 183 cm tall.
        assertThat(found.posterior("V03", "M05")).isGreaterThan(0.99);
        assertThat(found.posterior("V10", "M04")).isGreaterThan(0.99);
        assertThat(found.log10Lr("V03", "M05")).isEqualTo(found.log10Lr("V03", "M04"));
        assertThat(found.tieOf("V03", "M05")).isNull();
    }
}
