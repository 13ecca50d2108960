package org.madang.residents.rounds;

import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.demo.DemoRoom;
import org.madang.kernel.demo.DemoSignIn;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Component;

/** Opens a round in Jongno-gu, once, so that residents of the demo have something to answer. */
@Component
class DemoRound implements DemoRoom {

    private static final String APPROVER = "approver.jongno";
    private static final String AREA = "11110";
    private static final int WEEKS_AT_HOME = 5;
    private static final int WEEKS = 11;

    /** Counting the households of a larger country takes longer than a visitor waits. */
    private static final long MOST = 1_000_000;

    private final OpenRound opening;
    private final YearlyRounds rounds;
    private final Accounts accounts;
    private final Access access;
    private final RegisterClock clock;

    DemoRound(
            OpenRound opening,
            YearlyRounds rounds,
            Accounts accounts,
            Access access,
            RegisterClock clock) {
        this.opening = opening;
        this.rounds = rounds;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    /** After the country and its officials. */
    @Override
    public int order() {
        return 102;
    }

    @Override
    public List<DemoSignIn> signIns() {
        return List.of();
    }

    @Override
    public void open(long population) {
        if (population > MOST || !rounds.of(AREA, 1).isEmpty()) {
            return;
        }
        var today = clock.today();
        var command =
                new OpenRoundCommand(
                        today,
                        today.plusWeeks(WEEKS_AT_HOME),
                        today.plusWeeks(WEEKS),
                        "주민등록법 제20조제1항, 올해의 사실조사 계획");
        accounts.find(APPROVER)
                .ifPresent(account -> access.as(account.actor(), () -> opening.open(command)));
    }
}
