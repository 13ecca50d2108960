package org.madang.forensics.demo;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.ForensicLaboratory;
import org.madang.forensics.runs.Method;
import org.madang.forensics.runs.RunCase;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.demo.DemoAccounts;
import org.madang.kernel.demo.DemoRoom;
import org.madang.kernel.demo.DemoSignIn;
import org.madang.kernel.demo.DemoSignIn.Kind;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;

/** The laboratory of a demo house: one disaster, and those who work on it. */
@Component
class ForensicsDemo implements DemoRoom {

    private static final Office NFS =
            new Office(
                    "1741100",
                    Text.of("국립과학수사연구원", "National Forensic Service"),
                    Jurisdiction.NATION);

    /** The resident of the demo country whose brother is among the missing. */
    private static final String REPORTER = "kim.minjun";

    private static final List<Player> PLAYERS =
            List.of(
                    new Player(
                            "scientist.nfs",
                            Text.of("윤서진", "Yoon Seojin"),
                            ForensicLaboratory.LABORATORY,
                            Text.of("유전자 감정관", "Forensic geneticist"),
                            Text.of(
                                    "여객선 화재 사건: 가족, 시료, 동시 계산, 신원 제안",
                                    "Ferry fire: families, samples, joint runs, proposals")),
                    new Player(
                            "reviewer.nfs",
                            Text.of("홍다온", "Hong Daon"),
                            ForensicLaboratory.LABORATORY,
                            Text.of("유전자 감정관 (검토)", "Forensic geneticist, reviewer"),
                            Text.of(
                                    "제안된 신원의 둘째 검토: 같은 사람은 두 번 검토하지 못합니다.",
                                    "The second review: nobody reviews twice")),
                    new Player(
                            "director.nfs",
                            Text.of("장한결", "Jang Hangyeol"),
                            ForensicLaboratory.SIGN,
                            Text.of("법과학 감정 책임자", "Director"),
                            Text.of(
                                    "다시 계산하고, 신원확인서에 서명하고, 철회하기",
                                    "Recompute, sign the report, withdraw it")),
                    new Player(
                            "liaison.nfs",
                            Text.of("배소율", "Bae Soyul"),
                            ForensicLaboratory.LIAISON,
                            Text.of("희생자 가족 지원관", "Families' liaison"),
                            Text.of(
                                    "가족에게 알린 일 기록: 유전 정보는 보이지 않아요.",
                                    "Record what families were told, without genetic data")));

    private record Player(String username, Text name, Duty duty, Text who, Text what) {}

    private final DemoCase demo;
    private final DemoAccounts demoAccounts;
    private final Accounts accounts;
    private final RunCase runs;

    ForensicsDemo(DemoCase demo, DemoAccounts demoAccounts, Accounts accounts, RunCase runs) {
        this.demo = demo;
        this.demoAccounts = demoAccounts;
        this.accounts = accounts;
        this.runs = runs;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public List<DemoSignIn> signIns() {
        return PLAYERS.stream()
                .map(p -> new DemoSignIn(Kind.OFFICIAL, p.username(), p.who(), p.what()))
                .toList();
    }

    @Override
    public void open(long population) {
        for (var player : PLAYERS) {
            demoAccounts.official(
                    player.username(), player.name(), NFS, Set.of(player.duty().code()));
        }
        var id = demo.create(DemoCase.CODE, reporter(), true);
        if (id != null) {
            runs.start(id, Method.JOINT_EXACT);
        }
    }

    private @Nullable Long reporter() {
        return accounts.find(REPORTER)
                .map(account -> account.actor())
                .map(actor -> actor instanceof Actor.Resident me ? (Long) me.residentId() : null)
                .orElse(null);
    }
}
