package org.madang.finance.governments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the books of an account by type: a special account or a fund, where an act or an ordinance
 * set it up (Local Finance Act, Article 9; Rule on Accounting Standards, Article 6).
 */
@Service("financeOpenFund")
public class OpenFund {

    /**
     * An account to be opened.
     *
     * @param basis the act or ordinance
     * @param byAct whether an act demands it, so that it may last without a term
     * @param until the last year of its term, or null
     * @param saving whether it is a fund that saves for a purpose (적립성기금)
     */
    public record Wanted(
            Funds.Kind kind,
            String ko,
            String en,
            String basis,
            boolean byAct,
            @Nullable Integer until,
            String bank,
            String treasury,
            boolean saving) {

        /** One that spends what it has. */
        public Wanted(
                Funds.Kind kind,
                String ko,
                String en,
                String basis,
                boolean byAct,
                @Nullable Integer until,
                String bank,
                String treasury) {
            this(kind, ko, en, basis, byAct, until, bank, treasury, false);
        }
    }

    static final Refusal GENERAL =
            Refusal.of(
                    "fund.general",
                    "kind",
                    "일반회계는 하나뿐입니다 (지방재정법 제9조제1항).",
                    "There is one general account only (Article 9, paragraph 1).");
    static final Refusal BASIS =
            Refusal.of(
                    "fund.basis",
                    "basis",
                    "특별회계와 기금은 법률이나 조례로만 설치합니다. 근거를 적으십시오 (지방재정법 제9조제2항).",
                    "A special account or fund is set up by an act or ordinance only: name it"
                            + " (Local Finance Act, Article 9, paragraph 2).");
    static final Refusal TERM =
            Refusal.of(
                    "fund.term",
                    "until",
                    "조례로 설치하는 특별회계는 5년 이내({0}년까지)의 존속기한을 정합니다 (지방재정법 제9조제3항).",
                    "A special account by ordinance lasts at most five years, until {0} (Local"
                            + " Finance Act, Article 9, paragraph 3).");
    static final Refusal SAVING =
            Refusal.of(
                    "fund.saving",
                    "saving",
                    "적립성으로 운용하는 것은 기금뿐입니다 (회계기준규칙 제25조제3항).",
                    "Only a fund saves for a purpose (Rule on Accounting Standards, Article 25,"
                            + " paragraph 3).");
    static final Refusal BANKS =
            Refusal.of(
                    "fund.banks",
                    "bank",
                    "금고는 둘을 넘을 수 없습니다 (지방회계법 제38조제3항).",
                    "There are at most two treasury banks (Local Accounting Act, Article 38,"
                            + " paragraph 3).");

    private static final int LONGEST_TERM = 5;
    private static final int MOST_BANKS = 2;

    private final Funds funds;
    private final Governments governments;
    private final Trail trail;
    private final FinanceClock clock;

    OpenFund(Funds funds, Governments governments, Trail trail, FinanceClock clock) {
        this.funds = funds;
        this.governments = governments;
        this.trail = trail;
        this.clock = clock;
    }

    /** Opens it, and says its number. */
    @Transactional
    public Decision<Integer> open(Wanted wanted) {
        var own = governments.actingFor(LocalFinance.BUDGET);
        var there = funds.of(own.id());
        var reasons = refusals(wanted, there, clock.today().getYear());
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        int number = 1 + there.stream().mapToInt(Funds.Fund::number).max().orElse(Funds.GENERAL);
        funds.open(
                new Funds.Fund(
                        own.id(),
                        number,
                        wanted.kind(),
                        Text.of(wanted.ko(), wanted.en()),
                        wanted.bank(),
                        wanted.treasury(),
                        wanted.saving()),
                wanted.basis(),
                wanted.until());
        trail.changed(
                "finance.open-fund", Text.of("회계와 기금 설치", "Opening an account"), "fund " + number);
        return Decision.done(number);
    }

    static List<Refusal> refusals(Wanted wanted, List<Funds.Fund> there, int year) {
        var reasons = new ArrayList<Refusal>();
        if (wanted.kind() == Funds.Kind.GENERAL) {
            reasons.add(GENERAL);
        }
        if (wanted.saving() && wanted.kind() != Funds.Kind.FUND) {
            reasons.add(SAVING);
        }
        if (wanted.basis().isBlank()) {
            reasons.add(BASIS);
        }
        var until = wanted.until();
        int last = year + LONGEST_TERM - 1;
        if (wanted.kind() == Funds.Kind.SPECIAL
                && !wanted.byAct()
                && (until == null || until < year || until > last)) {
            reasons.add(TERM.with(String.valueOf(last)));
        }
        long banks =
                there.stream()
                        .map(Funds.Fund::bank)
                        .filter(bank -> !bank.equals(wanted.bank()))
                        .distinct()
                        .count();
        if (banks >= MOST_BANKS) {
            reasons.add(BANKS);
        }
        return reasons;
    }
}
