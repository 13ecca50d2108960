package org.madang.finance.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All local governments with a year of business, and the officials of Jongno-gu to play. */
@Component
class FinanceDemo implements DemoRoom {

    private static final int WORKERS = 4;
    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final long MANY = 20_000;
    private static final long VERY_MANY = 500_000;

    private final Access access;
    private final Governments governments;
    private final Funds funds;
    private final Places places;
    private final FinanceClock clock;
    private final DemoYear year;
    private final DemoAccounts accounts;
    private final Folding folding;
    private final TransactionTemplate transaction;

    FinanceDemo(
            Access access,
            Governments governments,
            Funds funds,
            Places places,
            FinanceClock clock,
            DemoYear year,
            DemoAccounts accounts,
            Folding folding,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.governments = governments;
        this.funds = funds;
        this.places = places;
        this.clock = clock;
        this.year = year;
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

    @Override
    public void open(long population) {
        var all = governments.all();
        var missing = all.stream().filter(one -> !isThere(one)).toList();
        if (!missing.isEmpty()) {
            live(all, missing, population);
            folding.fold();
        }
        staff();
    }

    private boolean isThere(Government government) {
        var found = transaction.execute(status -> funds.of(government.id()));
        return found != null && !found.isEmpty();
    }

    private void live(List<Government> all, List<Government> missing, long population) {
        var totals = DemoBudget.totals(all, people());
        double level = DemoBudget.level(all, totals);
        int rounds = population >= VERY_MANY ? 12 : population >= MANY ? 4 : 2;
        var done = new AtomicInteger();
        long began = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(WORKERS)) {
            var running =
                    missing.stream()
                            .<Future<?>>map(one ->
                                    pool.submit(() -> {
                                        var plan = plan(one, totals, level, rounds);
                                        live(plan);
                                        progress(done.incrementAndGet(), missing.size(), began);
                                    }))
                            .toList();
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("making the demo's books was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo's books could not be made", e.getCause());
        }
    }

    private DemoYear.Plan plan(
            Government government, Map<Integer, Long> totals, double level, int rounds) {
        var today = clock.today();
        long total = totals.getOrDefault(government.id(), 1_000_000_000L);
        boolean shown = government.id() == DemoStaff.JONGNO;
        return new DemoYear.Plan(
                government,
                today.getYear(),
                today,
                DemoBudget.lines(government, total, level),
                total,
                shown ? Math.max(rounds, 6) : rounds,
                shown ? 2 : 1);
    }

    private void live(DemoYear.Plan plan) {
        access.as(
                new Actor.House(),
                () ->
                        transaction.execute(status -> {
                            year.live(plan);
                            return true;
                        }));
    }

    /** One line that moves, once it has taken two seconds. */
    private static synchronized void progress(int done, int total, long began) {
        long elapsed = System.nanoTime() - began;
        if (elapsed > QUIET_NANOS && (done % 8 == 0 || done == total)) {
            long left = elapsed * (total - done) / done / 1_000_000_000L;
            System.out.printf(
                    "\rThe books of local governments  %d/%d  %d s left   %s",
                    done, total, left, done == total ? "\n" : "");
            System.out.flush();
        }
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
}
