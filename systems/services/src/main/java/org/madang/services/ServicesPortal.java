package org.madang.services;

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
public final class ServicesPortal implements GovernmentSystem {

    /** Deals with civil affairs at the counter: certificates, entries, verifications. */
    public static final Duty CIVIL = new Duty("services.civil", Text.of("민원실", "Civil affairs"));

    /** Decides on allowances, pensions and registrations of welfare. */
    public static final Duty WELFARE = new Duty("services.welfare", Text.of("복지", "Welfare"));

    /** Decides on permits and licences. */
    public static final Duty PERMITS = new Duty("services.permits", Text.of("인허가", "Permits"));

    /** Looks at roads and traffic for others' permits, and decides on its own. */
    public static final Duty ROADS = new Duty("services.roads", Text.of("도로·교통", "Roads"));

    /** Looks at fire safety for others' permits, and decides on its own. */
    public static final Duty SAFETY =
            new Duty("services.safety", Text.of("소방·안전", "Fire and safety"));

    /** Answers questions, complaints and requests for information. */
    public static final Duty PETITIONS =
            new Duty("services.petitions", Text.of("청원·정보공개", "Petitions and disclosure"));

    /** Decides on taxes and answers about them. */
    public static final Duty TAX = new Duty("services.tax", Text.of("세무", "Tax"));

    /** Answers about accounts, pensions and property of the dead. */
    public static final Duty ASSETS =
            new Duty("services.assets", Text.of("재산 조회", "Property inquiries"));

    /** Examines how petitions are dealt with, and looks into what comes back. */
    public static final Duty AUDIT =
            new Duty("services.audit", Text.of("민원심사·감사", "Petition examiner, audit"));

    /** Repairs processes that stopped, and loads declarations. */
    public static final Duty OPERATE =
            new Duty("services.operate", Text.of("통합창구 운영", "Operate the portal"));

    @Override
    public SystemDescriptor descriptor() {
        return new SystemDescriptor(
                "services",
                200,
                Text.of("정부서비스 통합창구", "One-stop portal"),
                Text.of("행정안전부", "Ministry of the Interior and Safety"),
                Text.of(
                        "모든 정부 서비스를 한곳에서 찾고, 신청하고, 결과를 받습니다.",
                        "Every service of government found, applied for and answered here."),
                List.of(
                        new Law(
                                Text.of("민원 처리에 관한 법률", "Civil Petitions Treatment Act"),
                                Text.of(
                                        "접수, 처리 기간, 결과 통지, 이의신청",
                                        "Reception, deadlines, answers, objections")),
                        new Law(
                                Text.of("전자정부법", "Electronic Government Act"),
                                Text.of("행정정보의 공동이용", "Sharing what government knows")),
                        new Law(
                                Text.of("행정절차법", "Administrative Procedures Act"),
                                Text.of("이유 제시, 대리, 불복 안내", "Reasons, mandates, appeals"))),
                List.of(
                        CIVIL, WELFARE, PERMITS, ROADS, SAFETY, PETITIONS, TAX, ASSETS, AUDIT,
                        OPERATE),
                List.of(
                        new Service(
                                "services.catalogue",
                                Text.of("모든 서비스", "All services"),
                                Text.of("신청할 수 있는 서비스 목록", "Everything that can be applied for"),
                                "/services")),
                List.of(),
                List.of(
                        new RecordSeries(
                                "services.cases", Text.of("민원 처리 기록", "Records of cases"), 10)),
                List.of(),
                pages());
    }

    private static List<PageLink> pages() {
        return List.of(
                new PageLink("/services", Text.of("서비스", "Services"), Audience.EVERYONE),
                new PageLink("/my/cases", Text.of("내 신청", "My applications"), Audience.RESIDENTS),
                new PageLink("/my/mandates", Text.of("위임", "Mandates"), Audience.RESIDENTS),
                new PageLink("/desk/cases", Text.of("민원 업무", "Applications"), Audience.OFFICIALS),
                new PageLink(
                        "/desk/examiner",
                        Text.of("민원 처리 점검", "Times and corrections"),
                        Audience.OFFICIALS,
                        List.of(AUDIT)),
                new PageLink(
                        "/desk/incidents",
                        Text.of("멈춘 절차", "Incidents"),
                        Audience.OFFICIALS,
                        List.of(OPERATE)),
                new PageLink(
                        "/desk/services",
                        Text.of("서비스 선언", "Declarations of services"),
                        Audience.OFFICIALS,
                        List.of(OPERATE)));
    }
}
