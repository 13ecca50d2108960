package org.madang.kiosk;

import java.util.List;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.GovernmentSystem;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.SystemDescriptor.Law;

/** What this system declares of itself. */
public final class KioskMachines implements GovernmentSystem {

    @Override
    public SystemDescriptor descriptor() {
        return new SystemDescriptor(
                "kiosk",
                210,
                Text.of("무인민원발급시스템", "Certificate machines"),
                Text.of("행정안전부", "Ministry of the Interior and Safety"),
                Text.of(
                        "근무 시간이 끝난 뒤에도 길거리의 기계에서 증명서를 발급합니다.",
                        "Issues certificates from machines in the street, after office hours too."),
                List.of(
                        new Law(
                                Text.of("민원 처리에 관한 법률", "Civil Petitions Treatment Act"),
                                Text.of(
                                        "무인민원발급창구의 설치와 운영 (제28조)",
                                        "Setting up and running the machines (Article 28)"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
