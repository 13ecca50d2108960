package org.madang.finance.revenue;

import org.madang.kernel.language.Text;

/**
 * Why a claim is given up: for local taxes Article 106 of the Local Tax Collection Act, for other
 * claims Article 122 of the Enforcement Decree of the Local Finance Act.
 */
public enum Ground {
    EXPIRED(true, true, "소멸시효 완성", "Barred by time"),
    ENFORCED(true, false, "체납처분 종결·중지 (지방세)", "Enforcement ended (taxes)"),
    VANISHED(true, false, "체납자 행방불명 등 (지방세)", "The debtor cannot be found (taxes)"),
    LIQUIDATED(false, true, "법인 청산 종결 (지방세 외)", "The company is wound up (no taxes)"),
    ESTATE(false, true, "한정승인한 상속재산 부족 (지방세 외)", "The estate does not suffice (no taxes)"),
    SMALL(false, true, "고지 비용 이하 (지방세 외)", "Less than a notice costs (no taxes)"),
    RELEASED(false, true, "채무 면제 (지방세 외)", "Released from it (no taxes)");

    private final boolean taxes;
    private final boolean others;
    private final Text word;

    Ground(boolean taxes, boolean others, String ko, String en) {
        this.taxes = taxes;
        this.others = others;
        this.word = Text.of(ko, en);
    }

    /** Whether it is one for local taxes, or for other claims. */
    boolean isFor(boolean tax) {
        return tax ? taxes : others;
    }

    public Text word() {
        return word;
    }
}
