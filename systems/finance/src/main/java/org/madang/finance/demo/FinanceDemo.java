package org.madang.finance.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.Governments;
import org.madang.finance.ledger.Folding;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.demo.DemoAccounts;
import org.madang.kernel.demo.DemoRoom;
import org.madang.kernel.demo.DemoSignIn;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.Census2010;
import org.madang.kernel.places.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All local governments with a year of business, and the officials of Jongno-gu to play. */
@Component("financeDemo")
class FinanceDemo implements DemoRoom, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FinanceDemo.class);

    /** Below, Seoul and its districts are all there is. */
    private static final long FEW = 5_000;

    private static final long MANY = 100_000;
    private static final long VERY_MANY = 1_000_000;
    private static final long LAST_MILLISECONDS = 10_000;

    private final Access access;
    private final Governments governments;
    private final Funds funds;
    private final Places places;
    private final FinanceClock clock;
    private final DemoYear year;
    private final DemoTaxpayers taxpayers;
    private final DemoAccounts accounts;
    private final Folding folding;
    private final TransactionTemplate transaction;
    private volatile boolean closing;
    private volatile @Nullable Thread background;

    FinanceDemo(
            Access access,
            Governments governments,
            Funds funds,
            Places places,
            FinanceClock clock,
            DemoYear year,
            DemoTaxpayers taxpayers,
            DemoAccounts accounts,
            Folding folding,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.governments = governments;
        this.funds = funds;
        this.places = places;
        this.clock = clock;
        this.year = year;
        this.taxpayers = taxpayers;
        this.accounts = accounts;
        this.folding = folding;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public List<DemoSignIn> signIns() {
        return List.of(
                signIn(
                        "finance.jongno",
                        "종로구 재무관",
                        "Financial officer of Jongno-gu",
                        "예산 과목을 골라 지출원인행위를 합니다.",
                        "Make a commitment against a budget line"),
                signIn(
                        "payer.jongno",
                        "종로구 지출원",
                        "Payment officer of Jongno-gu",
                        "지급명령을 하고 금고로 보냅니다.",
                        "Order payment and send it to the bank"),
                signIn(
                        "deputy.jongno",
                        "종로구 지출원 직무대리",
                        "Deputy payment officer of Jongno-gu",
                        "봄에 본인이 한 원인행위의 지급명령을 해 봅니다.",
                        "Try to order payment of your own commitment"),
                signIn(
                        "cashier.jongno",
                        "종로구 출납원",
                        "Cashier of Jongno-gu",
                        "금고의 회신을 받아 결제합니다.",
                        "Take the bank's answer"),
                signIn(
                        "collector.jongno",
                        "종로구 징수관",
                        "Collector of Jongno-gu",
                        "세입을 부과하고 체납을 봅니다.",
                        "Assess revenue and see what is overdue"),
                signIn(
                        "budget.jongno",
                        "종로구 예산담당",
                        "Budget officer of Jongno-gu",
                        "예산을 배정하고 전용합니다.",
                        "Allot and move the budget"),
                signIn(
                        "property.jongno",
                        "종로구 재산·물품관리관",
                        "Keeper of property of Jongno-gu",
                        "재산을 등록하고 조사하고 처분합니다.",
                        "Register, count and dispose of property"),
                signIn(
                        "controller.jongno",
                        "종로구 회계책임관",
                        "Controller of Jongno-gu",
                        "달을 마감하고 다시 엽니다.",
                        "Close and re-open a month"),
                signIn(
                        "analyst.nation",
                        "행정안전부 재정분석관",
                        "Analyst of the ministry",
                        "243개 자치단체의 장부를 봅니다.",
                        "Look into the books of 243 governments"));
    }

    private static DemoSignIn signIn(
            String username, String ko, String en, String whatKo, String whatEn) {
        return new DemoSignIn(
                DemoSignIn.Kind.OFFICIAL, username, Text.of(ko, en), Text.of(whatKo, whatEn));
    }

    /**
     * Jongno-gu's books are there before the front door opens; the others come while people read. A
     * house that stops goes on at its next start, as each government is one transaction.
     */
    @Override
    public void open(long population) {
        var there = transaction.execute(status -> funds.governments());
        var missing =
                governments.all().stream()
                        .filter(one -> there == null || !there.contains(one.id()))
                        .toList();
        if (!missing.isEmpty()) {
            var nation = nation(population);
            missing.stream().filter(FinanceDemo::isShown).forEach(one -> live(plan(one, nation)));
            folding.fold();
            var rest =
                    missing.stream()
                            .filter(one -> !isShown(one))
                            .filter(one -> population >= FEW || one.id() / 1000 == 11)
                            .toList();
            background =
                    Thread.ofPlatform()
                            .daemon()
                            .name("finance-demo")
                            .start(() -> liveOn(rest, nation));
        }
        staff();
    }

    @Override
    public boolean isFurnished() {
        var thread = background;
        return thread == null || !thread.isAlive();
    }

    private static boolean isShown(Government government) {
        return government.id() == DemoStaff.JONGNO;
    }

    /** Those not shown first, one after the other, while the house is open already. */
    private void liveOn(List<Government> rest, Nation nation) {
        int done = 0;
        try {
            for (var one : rest) {
                if (closing) {
                    return;
                }
                live(plan(one, nation));
                done++;
            }
            folding.fold();
            LOG.info("The books of {} local governments are there", done);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The books of {} local governments wait for the next start",
                    rest.size() - done);
        }
    }

    /** What all plans share. */
    private record Nation(Map<Integer, Long> totals, double level, int rounds) {}

    private Nation nation(long population) {
        var all = governments.all();
        var totals = DemoBudget.totals(all, people());
        int rounds = population >= VERY_MANY ? 12 : population >= MANY ? 4 : 1;
        return new Nation(totals, DemoBudget.level(all, totals), rounds);
    }

    private DemoYear.Plan plan(Government government, Nation nation) {
        var today = clock.today();
        long total = nation.totals().getOrDefault(government.id(), 1_000_000_000L);
        boolean shown = government.id() == DemoStaff.JONGNO;
        return new DemoYear.Plan(
                government,
                today.getYear(),
                today,
                DemoBudget.lines(government, total, nation.level()),
                total,
                shown ? Math.max(nation.rounds(), 6) : nation.rounds(),
                shown ? 2 : 1);
    }

    private void live(DemoYear.Plan plan) {
        access.as(
                new Actor.House(),
                () ->
                        transaction.execute(status -> {
                            year.live(plan);
                            if (isShown(plan.government())) {
                                taxpayers.bring(plan, taxpayers.people(plan));
                            }
                            return true;
                        }));
    }

    /** People of each government by the census of 2010: upper ones have those of all below. */
    private Map<Integer, Long> people() {
        var gazetteer = places.gazetteer();
        var today = clock.today();
        var people = new HashMap<Integer, Long>();
        for (var cell : Census2010.cells()) {
            var code =
                    gazetteer
                            .successor(cell.municipality(), today)
                            .map(division -> division.code())
                            .orElse(cell.municipality())
                            .selfGoverning()
                            .value();
            int id = Integer.parseInt(code.substring(0, 5));
            people.merge(id / 1000 * 1000, (long) cell.people(), Long::sum);
            people.merge(id, (long) cell.people(), Long::sum);
        }
        return people;
    }

    private void staff() {
        var jongno = governments.find(DemoStaff.JONGNO).orElseThrow();
        var office =
                new Office("11110", Text.of("종로구청", "Jongno-gu Office"), new Jurisdiction("11110"));
        for (var one : DemoStaff.values()) {
            accounts.official(one.username(jongno), one.title(), office, one.duties());
        }
        var ministry =
                new Office(
                        "1741000",
                        Text.of("행정안전부", "Ministry of the Interior and Safety"),
                        Jurisdiction.NATION);
        accounts.official(
                "analyst.nation",
                Text.of("유분석", "Yu Bunseok"),
                ministry,
                Set.of(LocalFinance.READ.code(), Duty.NATIONWIDE.code()));
    }

    /** Furnishing is begun by {@link #open}; here it is only ended, before the database goes. */
    @Override
    public void start() {
        closing = false;
    }

    @Override
    public void stop() {
        closing = true;
        var thread = background;
        if (thread != null) {
            try {
                thread.join(LAST_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        background = null;
    }

    @Override
    public boolean isRunning() {
        return !closing;
    }
}
