package org.madang.services.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.demo.DemoAccounts;
import org.madang.kernel.demo.DemoRoom;
import org.madang.kernel.demo.DemoSignIn;
import org.madang.kernel.facts.Facts;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.services.ServicesPortal;
import org.madang.services.cases.CaseDesk;
import org.madang.services.cases.CaseRows;
import org.madang.services.cases.Contacts;
import org.madang.services.cases.OpenCase;
import org.madang.services.declaring.Catalogue;
import org.madang.services.evidence.EvidenceRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Officials of the portal and some cases that wait for them. */
@Component
class ServicesDemo implements DemoRoom {

    private static final Office JONGNO =
            new Office("11110", Text.of("종로구청", "Jongno-gu Office"), new Jurisdiction("11110"));
    private static final Office MINISTRY =
            new Office(
                    "1741000",
                    Text.of("행정안전부", "Ministry of the Interior and Safety"),
                    Jurisdiction.NATION);

    private record Official(
            String username, Text name, Office office, List<Duty> duties, Text who, Text what) {}

    /** An application of somebody of the demo country. */
    private record Begun(String username, String service, Map<String, Object> answers) {}

    private static final List<Official> OFFICIALS =
            List.of(
                    new Official(
                            "minwon.jongno",
                            Text.of("정다은", "Jeong Daeun"),
                            JONGNO,
                            List.of(ServicesPortal.CIVIL),
                            Text.of("종로구 민원실 접수 담당", "Reception of Jongno-gu"),
                            Text.of("들어온 신청 접수", "Receive applications")),
                    new Official(
                            "welfare.jongno",
                            Text.of("강하늘", "Kang Haneul"),
                            JONGNO,
                            List.of(ServicesPortal.WELFARE),
                            Text.of("종로구 복지 담당", "Welfare of Jongno-gu"),
                            Text.of("수당·연금·장애인 등록 심사", "Allowances, pensions, registrations")),
                    new Official(
                            "permits.jongno",
                            Text.of("윤서준", "Yoon Seojun"),
                            JONGNO,
                            List.of(
                                    ServicesPortal.PERMITS,
                                    ServicesPortal.ROADS,
                                    ServicesPortal.SAFETY,
                                    ServicesPortal.TAX),
                            Text.of("종로구 인허가·협의 담당", "Permits of Jongno-gu"),
                            Text.of("도로점용 허가, 협의 회신", "Street permits, opinions")),
                    new Official(
                            "petitions.jongno",
                            Text.of("임채원", "Im Chaewon"),
                            JONGNO,
                            List.of(ServicesPortal.PETITIONS),
                            Text.of("종로구 청원·정보공개 담당", "Petitions of Jongno-gu"),
                            Text.of("이송받은 민원, 정보공개 결정", "Transferred petitions, disclosure")),
                    new Official(
                            "petitions.nation",
                            Text.of("조은별", "Jo Eunbyeol"),
                            MINISTRY,
                            List.of(
                                    ServicesPortal.PETITIONS,
                                    ServicesPortal.ASSETS,
                                    ServicesPortal.OPERATE),
                            Text.of("중앙 고충민원 담당, 창구 운영자", "National petitions, operator"),
                            Text.of(
                                    "고충민원 이송과 답변, 멈춘 절차 복구, 선언 올리기",
                                    "Transfer and answer, repair incidents, load declarations")),
                    new Official(
                            "examiner.nation",
                            Text.of("서지안", "Seo Jian"),
                            MINISTRY,
                            List.of(ServicesPortal.AUDIT, Duty.NATIONWIDE),
                            Text.of("민원심사관", "Petition examiner"),
                            Text.of(
                                    "늦은 민원 독촉, 시정 요구 답변, 같은 고충민원 조사",
                                    "Remind late offices, answer demands, look into repeats")));

    private final DemoAccounts demoAccounts;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final OpenCase openCase;
    private final CaseRows rows;
    private final CaseDesk desk;
    private final Contacts contacts;
    private final EvidenceRows evidence;
    private final Facts facts;
    private final Access access;
    private final TransactionTemplate transactions;

    ServicesDemo(
            DemoAccounts demoAccounts,
            Accounts accounts,
            Catalogue catalogue,
            OpenCase openCase,
            CaseRows rows,
            CaseDesk desk,
            Contacts contacts,
            EvidenceRows evidence,
            Facts facts,
            Access access,
            TransactionTemplate transactions) {
        this.demoAccounts = demoAccounts;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.openCase = openCase;
        this.rows = rows;
        this.desk = desk;
        this.contacts = contacts;
        this.evidence = evidence;
        this.facts = facts;
        this.access = access;
        this.transactions = transactions;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public List<DemoSignIn> signIns() {
        return OFFICIALS.stream()
                .map(one ->
                        new DemoSignIn(
                                DemoSignIn.Kind.OFFICIAL, one.username(), one.who(), one.what()))
                .toList();
    }

    @Override
    public void open(long population) {
        for (var one : OFFICIALS) {
            demoAccounts.official(
                    one.username(),
                    one.name(),
                    one.office(),
                    Set.copyOf(one.duties().stream().map(Duty::code).toList()));
        }
        // No telephone of the country has these numbers.
        transactions.executeWithoutResult(status -> {
            contacts.enter(JONGNO.code(), "02-000-0120");
            contacts.enter(MINISTRY.code(), "02-000-0110");
        });
        for (var begun : begun()) {
            accounts.find(begun.username())
                    .map(Accounts.Account::actor)
                    .filter(Actor.Resident.class::isInstance)
                    .map(Actor.Resident.class::cast)
                    .ifPresent(resident -> begin(resident, begun));
        }
    }

    private static List<Begun> begun() {
        var all = new ArrayList<Begun>();
        all.add(
                new Begun(
                        "park.jihun",
                        "information-disclosure",
                        Map.of(
                                "title",
                                "우리 동네 가로수 정비 계획",
                                "details",
                                "2026년에 종로구가 세운 가로수 정비 계획과 예산을 보고 싶습니다.",
                                "form",
                                "file")));
        all.add(
                new Begun(
                        "lee.seoyeon",
                        "grievance",
                        Map.of(
                                "title",
                                "횡단보도 신호가 너무 짧습니다",
                                "story",
                                "종로구 청운동 주민센터 앞 횡단보도 신호가 짧아 어르신들이 다 건너지 못합니다.",
                                "people",
                                1)));
        all.add(
                new Begun(
                        "choi.eunji",
                        "basic-pension",
                        Map.of(
                                "income",
                                600_000,
                                "alone",
                                "couple",
                                "bank",
                                "마당은행",
                                "account",
                                "12345678901")));
        return all;
    }

    private void begin(Actor.Resident resident, Begun begun) {
        access.as(
                resident,
                () ->
                        Objects.requireNonNull(
                                transactions.execute(status -> {
                                    if (rows.ofPerson(resident.residentId(), 1).isEmpty()) {
                                        open(resident, begun);
                                    }
                                    return true;
                                })));
    }

    private void open(Actor.Resident resident, Begun begun) {
        var version = catalogue.active(begun.service()).orElseThrow();
        var me = resident.residentId();
        openCase.open(
                new OpenCase.Application(version, me, me, null, null, Language.KO, begun.answers()),
                caseId -> {
                    var purpose =
                            Purpose.of(
                                    "services.apply",
                                    Text.of("{0} 신청", "Application: {0}")
                                            .with(version.service().name()));
                    for (var needed : version.service().evidence()) {
                        var fact = needed.fact();
                        if (fact != null) {
                            evidence.keepForCase(
                                    caseId,
                                    needed.code(),
                                    facts.fetch(fact, me, purpose),
                                    desk.now());
                        }
                    }
                });
    }
}
