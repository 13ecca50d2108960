package org.madang.kiosk;

import java.util.List;
import org.madang.kernel.access.Duty;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.GovernmentSystem;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.SystemDescriptor.Audience;
import org.madang.kernel.systems.SystemDescriptor.Law;
import org.madang.kernel.systems.SystemDescriptor.PageLink;
import org.madang.kernel.systems.SystemDescriptor.RecordSeries;
import org.madang.kernel.systems.SystemDescriptor.Service;

/** What the certificate machines declare of themselves. */
public final class KioskMachines implements GovernmentSystem {

    /** Sets up machines, looks after them and closes their days. */
    public static final Duty RUN =
            new Duty("kiosk.run", Text.of("무인민원발급기 운영", "Run certificate machines"));

    @Override
    public SystemDescriptor descriptor() {
        return new SystemDescriptor(
                "kiosk",
                210,
                Text.of("무인민원발급시스템", "Certificate machines"),
                Text.of("행정안전부", "Ministry of the Interior and Safety"),
                Text.of(
                        "근무 시간이 끝난 뒤에도 길거리의 기계에서 증명서를 발급합니다.",
                        "Issues certificates from machines in the street, after office hours"
                                + " too."),
                List.of(
                        new Law(
                                Text.of("민원 처리에 관한 법률", "Civil Petitions Treatment Act"),
                                Text.of(
                                        "무인민원발급창구의 설치와 발급 (제28조)",
                                        "Machines and what they may issue (Article 28)"))),
                List.of(RUN),
                List.of(
                        new Service(
                                "kiosk.pin",
                                Text.of("무인민원발급기 비밀번호", "PIN for certificate machines"),
                                Text.of(
                                        "길에 있는 발급기에서 등·초본을 받을 때 쓰는 번호예요.",
                                        "Lets you get certificates at a machine in the street."),
                                "/my/kiosk-pin")),
                List.of(),
                List.of(
                        new RecordSeries(
                                "kiosk.papers", Text.of("무인민원 발급 기록", "Papers issued"), 5)),
                List.of(),
                List.of(
                        new PageLink(
                                "/desk/kiosks",
                                Text.of("무인민원발급기 관리", "Certificate machines"),
                                Audience.OFFICIALS),
                        new PageLink(
                                "/my/kiosk-pin",
                                Text.of("발급기 비밀번호", "PIN for machines"),
                                Audience.RESIDENTS)));
    }
}
