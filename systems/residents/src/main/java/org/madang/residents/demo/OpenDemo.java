package org.madang.residents.demo;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.database.Database;
import org.madang.kernel.language.Language;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.SealedNumbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens the demo country on the first start, before the front door does: whoever comes in finds
 * everybody there. Does nothing in production, and nothing where the population is 0.
 */
@Component
class OpenDemo implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDemo.class);

    /** Any fixed number: the same seed gives the same country, byte for byte. */
    private static final long SEED = 2026;

    private final Database database;
    private final SealedNumbers numbers;
    private final Accounts accounts;
    private final Access access;
    private final HouseSettings house;
    private final RegisterClock clock;
    private final long population;
    private final AtomicBoolean open = new AtomicBoolean();

    OpenDemo(
            Database database,
            SealedNumbers numbers,
            Accounts accounts,
            Access access,
            HouseSettings house,
            RegisterClock clock,
            @Value("${madang.population:50000}") long population) {
        this.database = database;
        this.numbers = numbers;
        this.accounts = accounts;
        this.access = access;
        this.house = house;
        this.clock = clock;
        this.population = population;
    }

    @Override
    public void start() {
        if (!house.production() && population > 0) {
            open(clock.today());
        }
        open.set(true);
    }

    private void open(LocalDate today) {
        var country = DemoCountry.in(database, numbers);
        var progress = new ProgressLine(System.out, Language.EN);
        switch (country.create(population, SEED, today, progress)) {
            case DemoCountry.Outcome.Made made ->
                    LOG.info("The demo country has {} residents", made.plan().population());
            case DemoCountry.Outcome.Found found ->
                    LOG.debug("The demo country was there: {}", found.plan());
            case DemoCountry.Outcome.Refused refused -> {
                LOG.warn("{}", refused.reason().en());
                return;
            }
        }
        access.as(
                new Actor.House(),
                () -> {
                    DemoSignIns.open(accounts, country);
                    return true;
                });
    }

    @Override
    public void stop() {
        open.set(false);
    }

    @Override
    public boolean isRunning() {
        return open.get();
    }

    /** Before the web server, which starts near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
