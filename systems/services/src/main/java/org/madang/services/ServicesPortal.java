package org.madang.services;

import java.util.List;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.GovernmentSystem;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.SystemDescriptor.Law;

/** What this system declares of itself. */
public final class ServicesPortal implements GovernmentSystem {

    @Override
    public SystemDescriptor descriptor() {
        return new SystemDescriptor(
                "services",
                200,
                Text.of("정부서비스 통합창구", "One-stop portal"),
                Text.of("행정안전부", "Ministry of the Interior and Safety"),
                Text.of(
                        "모든 정부 서비스를 한곳에서 찾고, 신청하고, 결과를 받습니다.",
                        "Every service of government found, applied for and answered in one place."),
                List.of(
                        new Law(
                                Text.of("민원 처리에 관한 법률", "Civil Petitions Treatment Act"),
                                Text.of(
                                        "접수, 처리 기간, 결과 통지, 이의신청",
                                        "Reception, deadlines, answers, objections"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
