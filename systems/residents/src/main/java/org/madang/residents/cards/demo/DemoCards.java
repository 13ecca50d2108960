package org.madang.residents.cards.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.HouseSettings;
import org.madang.residents.cards.AgeRules;
import org.madang.residents.cards.CardApplications;
import org.madang.residents.cards.CardReason;
import org.madang.residents.cards.CardRows;
import org.madang.residents.demo.DemoSignIns;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the grown-up residents of the demo the cards they would have had for years. Whoever has
 * just turned 17 gets none: there the first application can be tried.
 */
@Component
class DemoCards implements SmartLifecycle {

    private static final int GROWN_UP = 19;
    private static final int YEARS_AGO = 4;
    private static final String BY = "house";

    private final Accounts accounts;
    private final ResidentRows rows;
    private final CardApplications applications;
    private final CardRows cards;
    private final JdbcClient jdbc;
    private final Access access;
    private final TransactionTemplate transactions;
    private final HouseSettings house;
    private final RegisterClock clock;
    private volatile boolean running;

    DemoCards(
            Accounts accounts,
            ResidentRows rows,
            CardApplications applications,
            CardRows cards,
            JdbcClient jdbc,
            Access access,
            TransactionTemplate transactions,
            HouseSettings house,
            RegisterClock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.applications = applications;
        this.cards = cards;
        this.jdbc = jdbc;
        this.access = access;
        this.transactions = transactions;
        this.house = house;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (!house.production()) {
            access.as(
                    new Actor.House(),
                    () -> {
                        transactions.executeWithoutResult(status -> giveAll());
                        return true;
                    });
        }
    }

    private void giveAll() {
        int variant = 0;
        for (var signIn : DemoSignIns.all()) {
            var account = accounts.find(signIn.username());
            if (account.isPresent()
                    && account.get().demo()
                    && account.get().actor() instanceof Actor.Resident resident) {
                give(resident.residentId(), variant++);
            }
        }
    }

    private void give(long residentId, int variant) {
        var today = clock.today();
        var found = rows.held(java.util.List.of(residentId));
        if (found.isEmpty()
                || !AgeRules.isOf(found.getFirst().birthDate(), GROWN_UP, today)
                || !applications.of(residentId).isEmpty()) {
            return;
        }
        var person = found.getFirst();
        var day = issuedOn(person, today);
        var at = day.atTime(10, 0).atZone(RegisterClock.SEOUL).toOffsetDateTime();
        long application =
                applications.file(
                        new CardApplications.Draft(
                                residentId,
                                CardReason.FIRST,
                                DrawnPortrait.of(variant),
                                0,
                                null,
                                "",
                                0,
                                BY,
                                at));
        applications.accept(application, BY, at);
        long card = cards.decide(application, residentId, person.division().substring(0, 5));
        cards.sendToPrint(card, batch(at), day);
        cards.printed(card);
        cards.handOver(card, at.plusDays(14), BY);
    }

    /** A few years ago, or soon after the time to apply had begun. */
    private static LocalDate issuedOn(Held person, LocalDate today) {
        var usual = today.minusYears(YEARS_AGO);
        var first = AgeRules.dueFrom(person.birthDate()).plusDays(20);
        return usual.isAfter(first) ? usual : first;
    }

    private long batch(OffsetDateTime at) {
        return jdbc.sql(
                        """
                        insert into residents.card_batch (made_at, made_by, cards, reported_at,
                            reported_by, spoiled)
                        values (?, ?, 1, ?, ?, 0) returning id
                        """)
                .params(at, BY, at.plusDays(5), BY)
                .query(Long.class)
                .single();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the demo country was opened, before the notices and the front door. */
    @Override
    public int getPhase() {
        return 1;
    }
}
