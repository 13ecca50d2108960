package org.madang.residents.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.demo.DemoAccounts;
import org.madang.kernel.demo.DemoSignIn;
import org.madang.kernel.demo.DemoSignIn.Kind;
import org.madang.kernel.language.Text;
import org.madang.residents.ResidentRegistration;

/** Whom one may sign in as in the demo country. */
final class DemoSignIns {

    private static final Office JONGNO =
            new Office("11110", Text.of("종로구청", "Jongno-gu Office"), new Jurisdiction("11110"));
    private static final Office HAEUNDAE =
            new Office("26350", Text.of("해운대구청", "Haeundae-gu Office"), new Jurisdiction("26350"));
    private static final Office MINISTRY =
            new Office(
                    "1741000",
                    Text.of("행정안전부", "Ministry of the Interior and Safety"),
                    Jurisdiction.NATION);

    private static final String AUDIT = "journal.audit";

    private static final Map<Star, Text[]> RESIDENTS = residents();
    private static final List<Official> OFFICIALS = officials();

    private static final String MACHINE = "welfare-agency";

    private DemoSignIns() {}

    private record Official(
            String username, Text name, Office office, Set<String> duties, Text who, Text what) {}

    /** All sign-ins: residents first, then officials, then the machine. */
    static List<DemoSignIn> all() {
        var all = new ArrayList<DemoSignIn>();
        for (var star : Star.values()) {
            var words = Optional.ofNullable(RESIDENTS.get(star)).orElseThrow();
            all.add(new DemoSignIn(Kind.RESIDENT, star.username(), words[0], words[1]));
        }
        for (var official : OFFICIALS) {
            all.add(
                    new DemoSignIn(
                            Kind.OFFICIAL, official.username(), official.who(), official.what()));
        }
        all.add(
                new DemoSignIn(
                        Kind.MACHINE,
                        MACHINE,
                        Text.of("다른 기관의 프로그램", "A program of another agency"),
                        Text.of(
                                "/oauth2/token에서 토큰을 받아 /api/residents를 불러 보세요.",
                                "Get a token at /oauth2/token and call /api/residents.")));
        return List.copyOf(all);
    }

    /** Opens whichever of the accounts are missing; the residents' are those of its people. */
    static void open(DemoAccounts accounts, DemoCountry country) {
        if (!Arrays.stream(Star.values()).map(Star::username).allMatch(accounts::isOpen)) {
            country.stars().forEach((star, id) -> accounts.resident(star.username(), id));
        }
        offices(accounts);
    }

    /** Those of officials and the machine, who need nobody in the register. */
    static void offices(DemoAccounts accounts) {
        for (var official : OFFICIALS) {
            accounts.official(
                    official.username(), official.name(), official.office(), official.duties());
        }
        accounts.machine(
                MACHINE,
                Text.of("복지로 (사회보장정보원)", "Welfare agency"),
                Jurisdiction.NATION,
                Set.of(ResidentRegistration.READ.code()));
    }

    private static Map<Star, Text[]> residents() {
        var words = new EnumMap<Star, Text[]>(Star.class);
        words.put(
                Star.FAMILY,
                new Text[] {
                    Text.of("종로구 4인 가구의 세대주", "Head of a household of four in Jongno-gu"),
                    Text.of(
                            "등본 발급, 전입신고, 내 정보를 누가 봤는지",
                            "Household certificate, move, who looked at my data")
                });
        words.put(
                Star.ALONE,
                new Text[] {
                    Text.of("혼자 사는 주민", "Lives alone"),
                    Text.of(
                            "초본 발급, 다른 세대로 들어가는 전입신고",
                            "Individual certificate, move into another household")
                });
        words.put(
                Star.MOVER,
                new Text[] {
                    Text.of("다섯 번 이사한 주민", "Moved five times"),
                    Text.of(
                            "주소 변동 이력이 있는 초본: 전체, 최근 5년, 없음",
                            "Certificate with the address history: all, five years, none")
                });
        words.put(
                Star.CARER,
                new Text[] {
                    Text.of("부모를 모시고 사는 세대주", "Head of a household with an elder parent"),
                    Text.of("세대주와의 관계가 담긴 등본", "Household certificate with the relations shown")
                });
        words.put(
                Star.PUPIL,
                new Text[] {
                    Text.of("만 19세 미만 주민", "Under nineteen"),
                    Text.of("미성년자가 할 수 있는 일과 없는 일", "What somebody under age may and may not do")
                });
        return words;
    }

    private static List<Official> officials() {
        var register = ResidentRegistration.REGISTER;
        var read = ResidentRegistration.READ;
        return List.of(
                official(
                        "registrar.jongno",
                        Text.of("한지우", "Han Jiwoo"),
                        JONGNO,
                        Text.of("종로구 주민등록 담당", "Registrar of Jongno-gu"),
                        Text.of("출생·전입·사망 신고, 주민 찾기", "Births, moves, deaths, search"),
                        register.code(),
                        read.code(),
                        ResidentRegistration.ISSUE.code()),
                official(
                        "approver.jongno",
                        Text.of("오세린", "Oh Serin"),
                        JONGNO,
                        Text.of("종로구 정정 승인 담당", "Approver of Jongno-gu"),
                        Text.of(
                                "정정 승인, 주민등록번호 전체 보기",
                                "Approve corrections, see whole resident numbers"),
                        ResidentRegistration.APPROVE.code(),
                        read.code(),
                        ResidentRegistration.UNMASK.code(),
                        ResidentRegistration.FORMER.code()),
                official(
                        "registrar.haeundae",
                        Text.of("서도윤", "Seo Doyun"),
                        HAEUNDAE,
                        Text.of("부산 해운대구 주민등록 담당", "Registrar of Haeundae-gu, Busan"),
                        Text.of(
                                "종로구 주민이 보이지 않는지 확인",
                                "See that residents of Jongno-gu are out of sight"),
                        register.code(),
                        read.code(),
                        ResidentRegistration.ISSUE.code()),
                official(
                        "auditor.nation",
                        Text.of("문하린", "Moon Harin"),
                        MINISTRY,
                        Text.of("전국 열람 감사관", "National auditor"),
                        Text.of("접근 기록 감사", "Audit the journal"),
                        AUDIT,
                        Duty.NATIONWIDE.code()),
                official(
                        "statistician.nation",
                        Text.of("배지호", "Bae Jiho"),
                        MINISTRY,
                        Text.of("인구 통계 담당", "Population statistician"),
                        Text.of(
                                "통계를 등록부와 대조하기: 개인 정보는 보지 않아요.",
                                "Check the figures against the register, seeing nobody in it"),
                        ResidentRegistration.STATISTICS.code()));
    }

    private static Official official(
            String username, Text name, Office office, Text who, Text what, String... duties) {
        return new Official(username, name, office, Set.of(duties), who, what);
    }
}
