package org.madang.forensics;

import java.util.List;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.GovernmentSystem;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.SystemDescriptor.Law;

/** What this system declares of itself. */
public final class ForensicLaboratory implements GovernmentSystem {

    @Override
    public SystemDescriptor descriptor() {
        return new SystemDescriptor(
                "forensics",
                400,
                Text.of("법과학감정시스템", "Forensics"),
                Text.of("국립과학수사연구원", "National Forensic Service"),
                Text.of(
                        "재난 희생자의 신원을 증거로써 확인합니다.",
                        "Identifies the victims of disasters, with a proof a court can read."),
                List.of(
                        new Law(
                                Text.of(
                                        "디엔에이신원확인정보의 이용 및 보호에 관한 법률",
                                        "DNA Identification Information Act"),
                                Text.of("시료, 신원확인정보, 삭제", "Samples, profiles, deletion"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
