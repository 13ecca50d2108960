package org.madang.forensics.runs;

import org.madang.kernel.language.Text;

/** How a run looks for who is who. */
public enum Method {
    PAIRWISE(
            "짝별 비교",
            "Pair by pair",
            "희생자와 실종자를 한 쌍씩 비교합니다. 빠르지만 다른 쌍을 보지 않습니다.",
            "Compares each victim with each missing person. Quick, and blind to all other pairs."),
    JOINT_EXACT(
            "전체 동시 계산 (정확)",
            "Jointly, exact",
            "모든 배정을 하나도 빼지 않고 더합니다.",
            "Sums over every assignment and leaves none out."),
    JOINT_BOUNDED(
            "전체 동시 계산 (한계 증명)",
            "Jointly, with a proven bound",
            "거의 기여하지 않음이 증명된 배정은 건너뛰고, 건너뛴 몫의 상한을 함께 밝힙니다.",
            "Skips what provably hardly counts, and states the most that was skipped."),
    JOINT_STEPWISE(
            "다툼 없는 쌍을 먼저 정하고 나머지를 동시 계산",
            "Undisputed pairs first, the rest jointly",
            "경쟁이 없는 쌍을 고정하므로 큰 사건도 계산됩니다. 결과는 그 쌍이 맞다는 조건 아래의 값입니다.",
            "Fixes pairs that nothing competes with, so that large cases fit. The answer holds on"
                    + " condition that those are right."),
    SEQUENTIAL(
            "순차 식별",
            "Step by step",
            "가장 강한 쌍부터 하나씩 정합니다. 첫 단계가 틀리면 끝까지 틀릴 수 있습니다.",
            "Takes the strongest pair first and goes on from there. A wrong first step misleads.");

    /** A pair is undisputed at this likelihood ratio and this lead over all competitors. */
    static final double UNDISPUTED = 10_000;

    private final Text words;
    private final Text explanation;

    Method(String ko, String en, String whyKo, String whyEn) {
        words = Text.of(ko, en);
        explanation = Text.of(whyKo, whyEn);
    }

    public Text words() {
        return words;
    }

    public Text explanation() {
        return explanation;
    }

    public boolean joint() {
        return this == JOINT_EXACT || this == JOINT_BOUNDED || this == JOINT_STEPWISE;
    }
}
