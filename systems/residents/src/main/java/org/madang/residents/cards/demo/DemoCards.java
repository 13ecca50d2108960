package org.madang.residents.cards.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.demo.DemoAccounts;
import org.madang.kernel.demo.DemoRoom;
import org.madang.kernel.demo.DemoSignIn;
import org.madang.kernel.demo.DemoSignIn.Kind;
import org.madang.kernel.language.Text;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.cards.AgeRules;
import org.madang.residents.cards.CardApplications;
import org.madang.residents.cards.CardDuties;
import org.madang.residents.cards.CardReason;
import org.madang.residents.cards.CardRows;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the grown-up residents of the demo the cards they would have had for years. Whoever has
 * just turned 17 gets none: there the first application can be tried.
 */
@Component
class DemoCards implements DemoRoom {

    private static final int GROWN_UP = 19;
    private static final int YEARS_AGO = 4;
    private static final String BY = "house";
    private static final String CLERK = "cards.jongno";
    private static final String PRINTER = "printer.nation";
    private static final String BANK = "madang-bank";

    private final Accounts accounts;
    private final ResidentRows rows;
    private final CardApplications applications;
    private final CardRows cards;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ObjectProvider<DemoRoom> rooms;
    private final DemoAccounts demoAccounts;
    private final RegisterClock clock;

    DemoCards(
            Accounts accounts,
            ResidentRows rows,
            CardApplications applications,
            CardRows cards,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ObjectProvider<DemoRoom> rooms,
            DemoAccounts demoAccounts,
            RegisterClock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.applications = applications;
        this.cards = cards;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rooms = rooms;
        this.demoAccounts = demoAccounts;
        this.clock = clock;
    }

    /** After the country and its people. */
    @Override
    public int order() {
        return 101;
    }

    @Override
    public List<DemoSignIn> signIns() {
        return List.of(
                new DemoSignIn(
                        Kind.OFFICIAL,
                        CLERK,
                        Text.of("종로구 주민등록증 담당", "Card clerk of Jongno-gu"),
                        Text.of("신청 심사, 교부, 분실 신고", "Applications, pick-up, loss reports")),
                new DemoSignIn(
                        Kind.OFFICIAL,
                        PRINTER,
                        Text.of("주민등록증 제작 담당", "Printing centre of cards"),
                        Text.of(
                                "제작 파일과 불량 보고: 이름은 화면에 보이지 않아요.",
                                "Files for the printer, spoiled cards; no names on the screen")),
                new DemoSignIn(
                        Kind.MACHINE,
                        BANK,
                        Text.of("은행의 프로그램", "A program of a bank"),
                        Text.of(
                                "/oauth2/token에서 토큰을 받아 /api/cards/checks를 불러 보세요.",
                                "Get a token at /oauth2/token and call /api/cards/checks.")));
    }

    @Override
    public void open(long population) {
        demoAccounts.official(
                CLERK,
                Text.of("류시온", "Ryu Sion"),
                new Office("11110", Text.of("종로구청", "Jongno-gu Office"), new Jurisdiction("11110")),
                Set.of(CardDuties.CARDS.code(), ResidentRegistration.READ.code()));
        demoAccounts.official(
                PRINTER,
                Text.of("노은결", "Noh Eungyeol"),
                new Office(
                        "1741000",
                        Text.of("행정안전부", "Ministry of the Interior and Safety"),
                        Jurisdiction.NATION),
                Set.of(CardDuties.PRINT.code()));
        demoAccounts.machine(
                BANK,
                Text.of("마당은행", "Madang Bank"),
                Jurisdiction.NATION,
                Set.of(CardDuties.CHECK.code()));
        transactions.executeWithoutResult(status -> giveAll());
    }

    private void giveAll() {
        int variant = 0;
        var people =
                rooms.stream()
                        .filter(room -> room.order() < order())
                        .flatMap(room -> room.signIns().stream())
                        .filter(signIn -> signIn.kind() == Kind.RESIDENT)
                        .toList();
        for (var signIn : people) {
            var account = accounts.find(signIn.username());
            if (account.isPresent() && account.get().actor() instanceof Actor.Resident resident) {
                give(resident.residentId(), variant++);
            }
        }
    }

    private void give(long residentId, int variant) {
        var today = clock.today();
        var found = rows.held(List.of(residentId));
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
}
