package org.madang.finance.treasury;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.Balances;
import org.madang.finance.ledger.Chart;
import org.madang.finance.pages.Answers;
import org.madang.finance.pages.Books;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The treasury of a day: what was there, what came and went, what of it is free. */
@Controller("financeTreasuryPage")
class TreasuryPage {

    static final String PATH = "/desk/finance/treasury";

    private static final Set<String> FIELDS = Set.of("won", "matures", "interest", "back");
    private static final Pattern RATE = Pattern.compile("\\d{1,2}(\\.\\d{1,2})?");

    /** An account by type on the day. */
    record Position(Text fund, long before, long in, long out) {

        long after() {
            return before + in - out;
        }
    }

    /** What the page shows. */
    record Model(
            Government government,
            LocalDate day,
            List<Position> positions,
            List<Treasury.Day> days,
            long held,
            long leaving,
            long deposited,
            long free,
            List<Treasury.Deposit> deposits,
            List<Treasury.Held> others,
            Form form,
            boolean mayKeep) {

        long cash() {
            return positions.stream().mapToLong(Position::after).sum();
        }

        List<Treasury.Deposit> running() {
            return deposits.stream().filter(one -> one.endedOn() == null).toList();
        }

        List<Treasury.Held> kept() {
            return others.stream().filter(one -> one.left() > 0).toList();
        }
    }

    private final Books books;
    private final Treasury treasury;
    private final Balances balances;
    private final Funds funds;
    private final KeepCash keeping;
    private final Once once;

    TreasuryPage(
            Books books,
            Treasury treasury,
            Balances balances,
            Funds funds,
            KeepCash keeping,
            Once once) {
        this.books = books;
        this.treasury = treasury;
        this.balances = balances;
        this.funds = funds;
        this.keeping = keeping;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government, Form form) {
        return page(books.of(government), form);
    }

    private Reply page(Government whose, Form form) {
        var today = books.clock().today();
        var day = form.ask("day", "기준일", "Day").date().orElse(today);
        var model = books.read(() -> model(whose, day.isAfter(today) ? today : day, form));
        return Page.of(Text.of("자금", "Treasury"), "treasury", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    private Model model(Government whose, LocalDate day, Form form) {
        int id = whose.id();
        return new Model(
                whose,
                day,
                funds.of(id).stream().map(fund -> position(id, fund, day)).toList(),
                treasury.days(id, day, 10),
                -holds(id, KeepCash.HELD),
                treasury.leaving(id, Funds.GENERAL),
                holds(id, 111200),
                keeping.free(id),
                treasury.deposits(id),
                treasury.held(id),
                form,
                books.may(LocalFinance.CASH, whose));
    }

    private long holds(int government, int account) {
        return balances.total(Balances.Question.of(government)).stream()
                .filter(one -> one.account() == account)
                .mapToLong(Balances.Balance::net)
                .sum();
    }

    private Position position(int government, Funds.Fund fund, LocalDate day) {
        var before = cash(government, fund.number(), day.minusDays(1));
        var after = cash(government, fund.number(), day);
        return new Position(
                fund.name(),
                before.net(),
                after.debit() - before.debit(),
                after.credit() - before.credit());
    }

    private Balances.Balance cash(int government, int fund, LocalDate asOf) {
        return balances.total(Balances.Question.of(government).fund(fund).asOf(asOf)).stream()
                .filter(one -> one.account() == Chart.CASH)
                .findFirst()
                .orElse(new Balances.Balance(government, Chart.CASH, 0, 0, 0, 0));
    }

    @PostMapping("/desk/finance/treasury/deposits")
    Reply place(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    long won = won(form, "won", "예치할 금액", "Amount to put away");
                    var rate =
                            form.ask("rate", "연 이율", "Rate of interest")
                                    .required()
                                    .matching(
                                            RATE,
                                            Text.of(
                                                    "2.5처럼 적으십시오.",
                                                    "Write it like 2.5, in per cent a year."));
                    var matures = form.ask("matures", "만기일", "Matures on").required().date();
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    int hundredths =
                            new java.math.BigDecimal(rate.orElseThrow())
                                    .movePointRight(2)
                                    .intValueExact();
                    return told(
                            own,
                            form,
                            keeping.place(
                                    new KeepCash.Placing(won, hundredths, matures.orElseThrow())));
                });
    }

    @PostMapping("/desk/finance/treasury/deposits/ends")
    Reply end(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    long id = id(form, "deposit", "예금", "Deposit");
                    long interest = won(form, "interest", "이자", "Interest");
                    return form.isValid()
                            ? told(own, form, keeping.end(id, interest))
                            : page(own, form);
                });
    }

    @PostMapping("/desk/finance/treasury/held")
    Reply take(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var kind = form.ask("kind", "종류", "Kind").required();
                    var which = kind.choice(Treasury.Kind.class);
                    var owner = form.ask("owner", "주인", "Whose it is").required().text(100);
                    var reason = form.ask("reason", "사유", "Why").required().text(200);
                    long won = won(form, "taken", "금액", "Amount");
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    var taking =
                            new KeepCash.Taking(
                                    which.orElseThrow(),
                                    owner.orElseThrow(),
                                    reason.orElseThrow(),
                                    won);
                    return told(own, form, keeping.take(taking));
                });
    }

    @PostMapping("/desk/finance/treasury/held/releases")
    Reply release(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    long id = id(form, "held", "보관금", "Cash held");
                    long won = won(form, "back", "금액", "Amount");
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    return told(
                            own,
                            form,
                            form.typed("act").equals("forfeit")
                                    ? keeping.forfeit(id, won)
                                    : keeping.giveBack(id, won));
                });
    }

    private static long id(Form form, String name, String ko, String en) {
        return form.ask(name, ko, en).required().number(1, Long.MAX_VALUE).orElse(0L);
    }

    private static long won(Form form, String name, String ko, String en) {
        return form.ask(name, ko, en).required().number(0, Answers.MOST).orElse(0L);
    }

    private Reply told(Government own, Form form, Decision<Long> decision) {
        return Answers.to(
                decision,
                form,
                FIELDS,
                again -> page(own, again),
                PATH,
                Text.of("기록했습니다.", "It is entered."));
    }
}
