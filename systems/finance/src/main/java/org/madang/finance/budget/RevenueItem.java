package org.madang.finance.budget;

import java.util.Arrays;
import java.util.Optional;
import org.madang.kernel.language.Text;

/** Paragraphs of revenue (장-관-항) and the accounts they are posted to. */
public enum RevenueItem {
    ORDINARY_TAX(111, 112100, 411100, "보통세", "Ordinary taxes"),
    EARMARKED_TAX(112, 112100, 411100, "목적세", "Earmarked taxes"),
    ARREARS_TAX(113, 112100, 411100, "지난연도 수입", "Taxes of past years"),
    RECURRING(211, 112200, 412100, "경상적 세외수입", "Recurring non-tax revenue"),
    OCCASIONAL(221, 112200, 413100, "임시적 세외수입", "Occasional non-tax revenue"),
    ALLOCATION(311, 112300, 421100, "지방교부세", "Local allocation tax"),
    ADJUSTMENT(411, 112300, 422100, "조정교부금", "Adjustment grants"),
    NATIONAL_SUBSIDY(511, 112300, 423100, "국고보조금", "National subsidies"),
    PROVINCIAL_SUBSIDY(521, 112300, 424100, "시·도비보조금", "Provincial subsidies"),
    BONDS(611, 112300, 222100, "지방채", "Local bonds"),
    SURPLUS(711, 112300, 311100, "순세계잉여금", "Surplus brought forward"),
    FROM_ACCOUNTS(721, 112300, 425100, "기타회계전입금", "Transfers from other accounts");

    private final int code;
    private final int receivable;
    private final int account;
    private final Text name;

    RevenueItem(int code, int receivable, int account, String ko, String en) {
        this.code = code;
        this.receivable = receivable;
        this.account = account;
        this.name = Text.of(ko, en);
    }

    public int code() {
        return code;
    }

    public int receivable() {
        return receivable;
    }

    public int account() {
        return account;
    }

    public Text title() {
        return name;
    }

    /** Whether the government collects it itself: what fiscal self-reliance counts. */
    public boolean isOwn() {
        return code < 300;
    }

    public static Optional<RevenueItem> of(int code) {
        return Arrays.stream(values()).filter(one -> one.code == code).findFirst();
    }
}
