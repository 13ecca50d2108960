package org.madang.residents.demo;

import java.util.List;
import org.madang.kernel.database.Database;
import org.madang.kernel.demo.DemoAccounts;
import org.madang.kernel.demo.DemoRoom;
import org.madang.kernel.demo.DemoSignIn;
import org.madang.kernel.language.Language;
import org.madang.residents.loading.ProgressLine;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.SealedNumbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The demo country and whom one may sign in as there. Other rooms build on its people. */
@Component
class ResidentsDemo implements DemoRoom {

    private static final Logger LOG = LoggerFactory.getLogger(ResidentsDemo.class);

    /** Any fixed number: the same seed gives the same country, byte for byte. */
    private static final long SEED = 2026;

    private final Database database;
    private final SealedNumbers numbers;
    private final DemoAccounts accounts;
    private final RegisterClock clock;
    private volatile boolean broughtAlong;

    ResidentsDemo(
            Database database, SealedNumbers numbers, DemoAccounts accounts, RegisterClock clock) {
        this.database = database;
        this.numbers = numbers;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<DemoSignIn> signIns() {
        return DemoSignIns.all().stream()
                .filter(one -> !broughtAlong || one.kind() != DemoSignIn.Kind.RESIDENT)
                .toList();
    }

    @Override
    public void open(long population) {
        var country = DemoCountry.in(database, numbers);
        var progress = new ProgressLine(System.out, Language.EN);
        switch (country.create(population, SEED, clock.today(), progress)) {
            case DemoCountry.Outcome.Made made ->
                    LOG.info("The demo country has {} residents", made.plan().population());
            case DemoCountry.Outcome.Found found ->
                    LOG.debug("The demo country was there: {}", found.plan());
            case DemoCountry.Outcome.Refused refused -> {
                // A register of one's own, on trial: officials may look at it, none is a demo
                // person.
                LOG.warn("{}", refused.reason().en());
                broughtAlong = true;
                DemoSignIns.offices(accounts);
                return;
            }
        }
        DemoSignIns.open(accounts, country);
    }
}
