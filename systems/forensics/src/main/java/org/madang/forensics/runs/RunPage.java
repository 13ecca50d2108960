package org.madang.forensics.runs;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.ModelRow;
import org.madang.forensics.register.Part;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Html;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Ui;
import org.madang.kinship.SearchEstimate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One run: how far it is, then what it found. */
@Controller
class RunPage {

    /**
     * What the page shows; no outcome until it is done, and none once it was deleted.
     *
     * @param polled whether the page itself asks how far the run is
     */
    record Model(
            Entry entry,
            RunRow run,
            ModelRow model,
            @Nullable Outcome outcome,
            boolean polled,
            Recompute.@Nullable Proof proof) {

        String path() {
            return entry.path() + "/runs/" + run.id();
        }

        boolean mayWork() {
            return entry.part() == Part.LABORATORY;
        }

        String pair(String victim, String missing) {
            return path() + "/pairs/" + victim + "/" + missing;
        }

        Html heat(Ui ui) {
            return new HeatMap(ui, Objects.requireNonNull(outcome), this::pair).html();
        }
    }

    /**
     * A victim with the most probable of the missing.
     *
     * @param rival victim that the data prefer for this missing person, if there is one
     */
    record Candidate(
            String victim,
            String missing,
            double log10Lr,
            int exclusions,
            @Nullable Double posterior,
            @Nullable Double nobody,
            Outcome.@Nullable Tie tie,
            @Nullable String rival,
            boolean undisputed) {

        /** Whether the joint sum says that the victim is none of the missing. */
        boolean isNobody() {
            return nobody != null && nobody > 0.5 && tie == null;
        }
    }

    private final Laboratory laboratory;
    private final Disasters disasters;
    private final Runs runs;
    private final RunCase runCase;
    private final Recompute recompute;
    private final TransactionTemplate transactions;
    private final Once once;

    RunPage(
            Laboratory laboratory,
            Disasters disasters,
            Runs runs,
            RunCase runCase,
            Recompute recompute,
            TransactionTemplate transactions,
            Once once) {
        this.laboratory = laboratory;
        this.disasters = disasters;
        this.runs = runs;
        this.runCase = runCase;
        this.recompute = recompute;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/forensics/{id}/runs/{run}")
    Reply show(
            @PathVariable long id,
            @PathVariable long run,
            @RequestParam(required = false) @Nullable String poll) {
        return page(id, run, poll != null, null);
    }

    @PostMapping("/desk/forensics/{id}/runs/{run}/stop")
    Reply stop(@PathVariable long id, @PathVariable long run, Form form) {
        return once.submit(
                form,
                () -> {
                    runCase.stop(id, run);
                    return Redirect.to("/desk/forensics/" + id + "/runs/" + run)
                            .saying(
                                    Notice.Kind.INFO,
                                    Text.of(
                                            "멈추는 중입니다. 끝난 가족의 계산은 남습니다.",
                                            "Stopping. What is done so far is kept."));
                });
    }

    @PostMapping("/desk/forensics/{id}/runs/{run}/resume")
    Reply resume(@PathVariable long id, @PathVariable long run, Form form) {
        return once.submit(
                form,
                () -> {
                    runCase.resume(id, run);
                    return Redirect.to("/desk/forensics/" + id + "/runs/" + run);
                });
    }

    /** Does the sums again and shows that they come out the same. */
    @PostMapping("/desk/forensics/{id}/runs/{run}/recompute")
    Reply again(@PathVariable long id, @PathVariable long run) {
        return page(id, run, false, recompute.recompute(id, run));
    }

    private Reply page(long id, long runId, boolean polled, Recompute.@Nullable Proof proof) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var entry = laboratory.enter(id, Part.LABORATORY, Part.BOARD);
                            var run = runs.byId(id, runId).orElseThrow(Laboratory::absent);
                            var outcome = runs.outcome(runId).orElse(null);
                            if (outcome != null) {
                                laboratory.looked(
                                        entry, List.of(), "run-result", "forensics.ratios");
                            }
                            return new Model(
                                    entry,
                                    run,
                                    disasters.modelById(run.modelId()),
                                    outcome,
                                    polled,
                                    proof);
                        }));
        var page = Page.of(Text.of("계산 결과", "Run"), "RunPage", model).width(Page.Width.DESK);
        return model.run().isLive() ? page.withLiveParts() : page;
    }

    // What the templates say

    static List<Candidate> candidates(Outcome o) {
        return o.victims().stream().map(v -> candidate(o, v)).filter(Objects::nonNull).toList();
    }

    private static @Nullable Candidate candidate(Outcome o, String victim) {
        var order = o.candidates(victim);
        if (order.isEmpty()) {
            return null;
        }
        var best = order.getFirst();
        var joint = o.joint();
        return new Candidate(
                victim,
                best,
                o.log10Lr(victim, best),
                o.exclusions(victim, best),
                o.posterior(victim, best),
                joint == null ? null : joint.nobody()[o.victim(victim)],
                o.tieOf(victim, best),
                rival(o, victim, best),
                o.undisputed().stream()
                        .anyMatch(p -> p.victim().equals(victim) && p.missing().equals(best)));
    }

    private static @Nullable String rival(Outcome o, String victim, String missing) {
        var own = o.posterior(victim, missing);
        if (own == null || o.log10Lr(victim, missing) < 0) {
            return null;
        }
        return o.victims().stream()
                .filter(v -> !v.equals(victim))
                .filter(v -> {
                    var theirs = o.posterior(v, missing);
                    return theirs != null && theirs > 0.5 && theirs > own;
                })
                .findFirst()
                .orElse(null);
    }

    /** Whom the joint sum answers for a victim. */
    static Text answer(Candidate c) {
        var tie = c.tie();
        if (tie != null) {
            var names = tied(tie);
            return Text.of("동순위: " + names, "Tied: " + names);
        }
        if (!c.isNobody()) {
            return Text.same(c.missing());
        }
        var rival = c.rival();
        return rival == null
                ? Text.of("실종자 가운데 없음", "none of the missing")
                : Text.of(
                        "없음 (" + c.missing() + "에는 " + rival + "이 더 맞음)",
                        "none (" + rival + " fits " + c.missing() + " better)");
    }

    static Text way(Method method, @Nullable SearchEstimate estimate) {
        if (estimate == null) {
            return Text.of(
                    method.words().ko() + " – " + method.explanation().ko(),
                    method.words().en() + " – " + method.explanation().en());
        }
        var size = RunWords.count(estimate.assignments());
        var time =
                RunWords.duration(
                        java.time.Duration.ofMillis(
                                (long) Math.min(1e15, estimate.seconds() * 1000 / CORES)));
        var feasible =
                estimate.feasible()
                        ? Text.of(
                                "일부를 재어 본 예상 " + time.ko() + exact(estimate).ko(),
                                "about " + time.en() + " by a timed sample" + exact(estimate).en())
                        : Text.of("너무 커서 이 방법으로는 시작할 수 없음", "too large for this method");
        return Text.of(
                method.words().ko()
                        + " – "
                        + method.explanation().ko()
                        + " (배정 "
                        + size
                        + "가지, "
                        + feasible.ko()
                        + ")",
                method.words().en()
                        + " – "
                        + method.explanation().en()
                        + " ("
                        + size
                        + " assignments, "
                        + feasible.en()
                        + ")");
    }

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** What is known beforehand of how complete the sum will be. */
    private static Text exact(SearchEstimate estimate) {
        return estimate.surelyExact()
                ? Text.of(", 하나도 빠지지 않음", ", nothing left out")
                : Text.of(
                        ", 다 더하지 못하면 빠진 몫의 상한을 밝히거나 거절함",
                        ", states a bound or refuses if not all can be summed");
    }

    static String leftOutKo(List<Snapshot.LeftOut> all) {
        return "계산에서 빠지는 것: " + list(all, "유전자형 없음", "대조시료 없음", "신원 확인됨");
    }

    static String leftOutEn(List<Snapshot.LeftOut> all) {
        return "Left out: " + list(all, "no profile", "no reference", "identified");
    }

    private static String list(
            List<Snapshot.LeftOut> all, String profile, String reference, String known) {
        return String.join(
                ", ",
                all.stream()
                        .map(l ->
                                l.code()
                                        + " ("
                                        + switch (l.why()) {
                                            case NO_PROFILE -> profile;
                                            case NO_REFERENCE -> reference;
                                            case IDENTIFIED -> known;
                                        }
                                        + ")")
                        .toList());
    }

    static Notice.Kind kind(RunRow.State state) {
        return switch (state) {
            case DONE -> Notice.Kind.SUCCESS;
            case FAILED -> Notice.Kind.DANGER;
            case STOPPED -> Notice.Kind.WARNING;
            case QUEUED, RUNNING -> Notice.Kind.INFO;
        };
    }

    static Text stage(RunRow run) {
        return RunWorker.STAGES.getOrDefault(run.stage(), Text.of("준비", "Preparing"));
    }

    static String rate(RunRow run) {
        return String.format(Locale.ROOT, "%.1f / s", run.rate());
    }

    static String tied(Outcome.@Nullable Tie tie) {
        return tie == null ? "" : String.join(" · ", tie.missing());
    }

    /** What a tie means, and what would end it. */
    static Text tieWords(Outcome.Tie tie) {
        var victims = String.join(", ", tie.victims());
        var missing = String.join(", ", tie.missing());
        if (tie.victims().size() > tie.missing().size()) {
            return Text.of(
                    "구별할 수 없음: 희생자 "
                            + victims
                            + " 모두 실종자 "
                            + missing
                            + "에게 똑같이 맞습니다. 한 사람의 유해라면 합친 뒤 다시 계산하십시오.",
                    "Cannot be told apart: victims "
                            + victims
                            + " fit "
                            + missing
                            + " equally well. If they are remains of one person, join them and run"
                            + " again.");
        }
        return Text.of(
                "구별할 수 없음: 희생자 "
                        + victims
                        + " ↔ 실종자 "
                        + missing
                        + ". 이 자료로는 순위를 매길 수 없습니다. 더 가까운 가족의 시료나 치아·지문이 필요합니다.",
                "Cannot be told apart: victims "
                        + victims
                        + " and missing "
                        + missing
                        + ". These data rank neither. Closer relatives, teeth or fingerprints are"
                        + " needed.");
    }

    /** Pairs of an assignment; nobody is left out. */
    static String assignment(Outcome o, List<String> missingOf) {
        var pairs = new java.util.ArrayList<String>();
        for (int v = 0; v < missingOf.size(); v++) {
            if (!missingOf.get(v).equals(org.madang.kinship.Assignment.NOBODY)) {
                pairs.add(o.victims().get(v) + "=" + missingOf.get(v));
            }
        }
        return String.join(", ", pairs);
    }
}
