package org.madang.forensics;

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

/** What this system declares of itself. */
public final class ForensicLaboratory implements GovernmentSystem {

    /** Works on cases: samples, profiles, runs, proposals and reviews. Sees codes, no names. */
    public static final Duty LABORATORY =
            new Duty("forensics.laboratory", Text.of("재난 희생자 유전자 감정", "Identify victims by DNA"));

    /** Signs identification reports and withdraws them. */
    public static final Duty SIGN =
            new Duty("forensics.sign", Text.of("신원확인서 서명", "Sign identification reports"));

    /** Accompanies families: sees who is missed, and no genetic data. */
    public static final Duty LIAISON =
            new Duty("forensics.liaison", Text.of("희생자 가족 지원", "Accompany families"));

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
                laws(),
                List.of(LABORATORY, SIGN, LIAISON),
                List.of(
                        new Service(
                                "forensics.my-reports",
                                Text.of("실종 가족 확인", "My missing relative"),
                                Text.of(
                                        "재난으로 실종된 가족의 신원확인이 어디까지 왔는지 알려 드려요. 찾는 사람, 대조시료",
                                        "How far the search for your missing relative is: disaster,"
                                                + " identification, sample"),
                                "/my/missing")),
                List.of(),
                List.of(
                        new RecordSeries(
                                "forensics.identification",
                                Text.of("희생자 신원확인서", "Identification reports"),
                                RecordSeries.PERMANENT),
                        new RecordSeries(
                                "forensics.cases", Text.of("재난 신원확인 사건", "Disaster cases"), 10)),
                List.of(),
                List.of(
                        new PageLink(
                                "/desk/forensics",
                                Text.of("재난 희생자 신원확인", "Victim identification"),
                                Audience.OFFICIALS,
                                List.of(LABORATORY, SIGN)),
                        new PageLink(
                                "/desk/families",
                                Text.of("희생자 가족 지원", "Families of victims"),
                                Audience.OFFICIALS,
                                List.of(LIAISON)),
                        new PageLink(
                                "/my/missing",
                                Text.of("실종 가족 확인", "My missing relative"),
                                Audience.RESIDENTS)));
    }

    private static List<Law> laws() {
        return List.of(
                new Law(
                        Text.of("디엔에이신원확인정보의 이용 및 보호에 관한 법률", "DNA Identification Information Act"),
                        Text.of(
                                "인적사항 분리, 동의, 폐기, 삭제, 목적 외 사용 금지",
                                "Names kept apart, consent, destruction, deletion, no other use")),
                new Law(
                        Text.of("개인정보 보호법", "Personal Information Protection Act"),
                        Text.of(
                                "민감정보(유전정보)의 별도 동의와 파기",
                                "Separate consent for genetic information, and its destruction")));
    }
}
