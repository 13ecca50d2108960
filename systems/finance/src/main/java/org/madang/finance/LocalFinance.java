package org.madang.finance;

import java.util.List;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.GovernmentSystem;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.SystemDescriptor.Law;

/** What this system declares of itself. */
public final class LocalFinance implements GovernmentSystem {

    @Override
    public SystemDescriptor descriptor() {
        return new SystemDescriptor(
                "finance",
                300,
                Text.of("지방재정관리시스템", "Local finance"),
                Text.of("행정안전부", "Ministry of the Interior and Safety"),
                Text.of(
                        "243개 지방자치단체의 예산과 회계를 하나의 장부로 실시간 관리합니다.",
                        "The budgets and accounts of 243 local governments in one ledger, in real time."),
                List.of(
                        new Law(
                                Text.of("지방회계법", "Local Accounting Act"),
                                Text.of(
                                        "복식부기, 지출, 결산",
                                        "Double entry, spending, the final account"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
