package org.madang.finance.governments;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;

/**
 * Who may not be the same person (Local Accounting Act): who commits, who orders payment and who
 * keeps cash (Article 36); who assesses revenue and who keeps cash (Article 23).
 */
public final class Segregation {

    static final Refusal SPENDING =
            Refusal.of(
                    "segregation.spending",
                    null,
                    "재무관·지출원·출납원의 직무는 서로 겸할 수 없습니다 (지방회계법 제36조).",
                    "Committing, ordering payment and keeping cash are never one person's (Local"
                            + " Accounting Act, Article 36).");
    static final Refusal COLLECTING =
            Refusal.of(
                    "segregation.collecting",
                    null,
                    "징수관은 현금출납의 직무를 겸할 수 없습니다 (지방회계법 제23조).",
                    "A collector does not keep cash (Local Accounting Act, Article 23).");
    public static final Refusal OWN_COMMITMENT =
            Refusal.of(
                    "segregation.own-commitment",
                    null,
                    "본인이 한 지출원인행위에 대하여 지급명령을 할 수 없습니다 (지방회계법 제36조).",
                    "You committed this yourself: somebody else orders its payment (Local"
                            + " Accounting Act, Article 36).");
    public static final Refusal OWN_ORDER =
            Refusal.of(
                    "segregation.own-order",
                    null,
                    "본인이 명령하거나 원인행위를 한 지급을 결제 처리할 수 없습니다 (지방회계법 제36조).",
                    "You ordered or committed this yourself: somebody else settles it (Local"
                            + " Accounting Act, Article 36).");

    private static final List<Duty> SPENDERS =
            List.of(LocalFinance.COMMIT, LocalFinance.ORDER, LocalFinance.CASH);

    private Segregation() {}

    /** Why an official with these duties may not act at all; null if they may. */
    public static @Nullable Refusal refusal(Set<String> duties) {
        long spending = SPENDERS.stream().filter(duty -> duties.contains(duty.code())).count();
        if (spending > 1) {
            return SPENDING;
        }
        return duties.contains(LocalFinance.COLLECT.code())
                        && duties.contains(LocalFinance.CASH.code())
                ? COLLECTING
                : null;
    }

    /** The same for whoever is asking. */
    public static @Nullable Refusal refusal(Actor actor) {
        return actor instanceof Actor.Official official ? refusal(official.duties()) : null;
    }
}
