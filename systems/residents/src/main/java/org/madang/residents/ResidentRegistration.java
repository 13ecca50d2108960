package org.madang.residents;

import java.util.List;
import java.util.stream.Stream;
import org.madang.kernel.access.Duty;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.GovernmentSystem;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.SystemDescriptor.Audience;
import org.madang.kernel.systems.SystemDescriptor.DataSet;
import org.madang.kernel.systems.SystemDescriptor.Fact;
import org.madang.kernel.systems.SystemDescriptor.Law;
import org.madang.kernel.systems.SystemDescriptor.PageLink;
import org.madang.kernel.systems.SystemDescriptor.RecordSeries;
import org.madang.kernel.systems.SystemDescriptor.Service;
import org.madang.residents.cards.CardDuties;

/** What the resident registration system declares of itself. */
public final class ResidentRegistration implements GovernmentSystem {

    /** Enters reports in the register: births, moves, deaths, names. */
    public static final Duty REGISTER =
            new Duty("residents.register", Text.of("주민등록 신고 처리", "Enter reports in the register"));

    /** Approves a correction that another official has proposed. */
    public static final Duty APPROVE =
            new Duty("residents.approve", Text.of("주민등록 정정 승인", "Approve corrections"));

    /** Searches and reads residents of the own jurisdiction. */
    public static final Duty READ =
            new Duty("residents.read", Text.of("주민등록 열람", "Read the register"));

    /** Sees whole resident numbers. */
    public static final Duty UNMASK =
            new Duty("residents.unmask", Text.of("주민등록번호 전체 열람", "See whole resident numbers"));

    /** Issues certificates at the counter. */
    public static final Duty ISSUE =
            new Duty("residents.issue", Text.of("등·초본 발급", "Issue certificates"));

    /** Checks the population figures against the register, without seeing anybody in it. */
    public static final Duty STATISTICS =
            new Duty("residents.statistics", Text.of("인구 통계 대조", "Check the population figures"));

    /** Finds people by a number they no longer have: who must trace what bore the old one. */
    public static final Duty FORMER =
            new Duty("residents.former", Text.of("변경 전 번호 조회", "Find people by a former number"));

    private static final Text ACT = Text.of("주민등록법", "Resident Registration Act");

    @Override
    public SystemDescriptor descriptor() {
        return new SystemDescriptor(
                "residents",
                100,
                Text.of("주민등록시스템", "Resident registration"),
                Text.of("행정안전부", "Ministry of the Interior and Safety"),
                Text.of(
                        "누가 어디에 사는지 기록하고, 이를 증명하는 서류를 밤낮없이 발급합니다.",
                        "Records who lives where and issues the papers that prove it,"
                                + " day and night."),
                List.of(
                        new Law(ACT, Text.of("신고, 등록, 열람, 교부", "Reports, entries, access, papers")),
                        new Law(
                                Text.of("개인정보 보호법", "Personal Information Protection Act"),
                                Text.of("열람 기록과 최소 공개", "Access records, least disclosure"))),
                with(
                        List.of(REGISTER, APPROVE, READ, UNMASK, ISSUE, STATISTICS, FORMER),
                        CardDuties.all()),
                with(services(), CardDuties.services()),
                with(facts(), CardDuties.facts()),
                with(
                        List.of(
                                new RecordSeries(
                                        "residents.register",
                                        Text.of("주민등록표", "Resident register"),
                                        RecordSeries.PERMANENT),
                                new RecordSeries(
                                        "residents.reports",
                                        Text.of("전입·출생 등 신고서", "Reports"),
                                        10)),
                        CardDuties.records()),
                List.of(
                        new DataSet(
                                "residents.population",
                                Text.of("행정구역별 인구", "Population by division"),
                                "/statistics/population")),
                with(
                        List.of(
                                new PageLink("/my", Text.of("내 정보", "My page"), Audience.RESIDENTS),
                                new PageLink(
                                        "/my/round",
                                        Text.of("주민등록 사실조사", "Factual investigation"),
                                        Audience.RESIDENTS),
                                new PageLink(
                                        "/desk/residents",
                                        Text.of("주민등록 업무", "Registry desk"),
                                        Audience.OFFICIALS,
                                        List.of(READ)),
                                new PageLink(
                                        "/statistics/population",
                                        Text.of("인구 통계", "Population"),
                                        Audience.EVERYONE)),
                        CardDuties.pages()));
    }

    private static <T> List<T> with(List<T> own, List<T> more) {
        return Stream.concat(own.stream(), more.stream()).toList();
    }

    private static List<Service> services() {
        return List.of(
                new Service(
                        "residents.household-certificate",
                        Text.of("주민등록표 등본 발급", "Household certificate"),
                        Text.of(
                                "세대 전체의 주민등록을 증명하는 서류예요. 주소, 가족 확인",
                                "Proves who lives in your household: address and family."),
                        "/my/certificates/household"),
                new Service(
                        "residents.individual-certificate",
                        Text.of("주민등록표 초본 발급", "Individual certificate"),
                        Text.of(
                                "나의 주소 변동 이력을 증명하는 서류예요. 이사, 주소",
                                "Proves your own registration and address history."),
                        "/my/certificates/individual"),
                new Service(
                        "residents.move",
                        Text.of("전입신고", "Report a move"),
                        Text.of(
                                "이사한 날부터 14일 안에 새 주소를 신고해요.",
                                "Tell us your new address within 14 days of moving house."),
                        "/my/move"));
    }

    private static List<Fact> facts() {
        var basis = Text.of("전자정부법 제36조", "Electronic Government Act, Article 36");
        return List.of(
                new Fact("residents.name", Text.of("이름", "Name"), basis),
                new Fact("residents.number", Text.of("주민등록번호", "Resident number"), basis),
                new Fact("residents.birth", Text.of("생년월일", "Date of birth"), basis),
                new Fact("residents.sex", Text.of("성별", "Sex"), basis),
                new Fact("residents.address", Text.of("주소", "Address"), basis),
                new Fact("residents.history", Text.of("주소 변동 이력", "Address history"), basis),
                new Fact("residents.household", Text.of("세대 구성원", "Household members"), basis),
                new Fact("residents.status", Text.of("등록 상태", "Standing"), basis));
    }
}
