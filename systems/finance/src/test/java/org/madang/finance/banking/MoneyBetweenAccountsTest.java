package org.madang.finance.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;
import static org.madang.kernel.testing.Browser.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.finance.Decision;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.Lines;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.OpenFund;
import org.madang.finance.ledger.Balances;
import org.madang.finance.ledger.Balances.Dimension;
import org.madang.finance.revenue.AssessRevenue;
import org.madang.finance.spending.AcceptDelivery;
import org.madang.finance.spending.Commitments;
import org.madang.finance.spending.MakeCommitment;
import org.madang.finance.spending.OrderPayment;
import org.madang.finance.spending.Payments;
import org.madang.finance.spending.Payments.Payment;
import org.madang.finance.statements.FinancialStatements;
import org.madang.finance.statements.Statements;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Local Finance Act, Article 47; Rule on Accounting Standards, Article 9, paragraph 1. */
@HouseTest
class MoneyBetweenAccountsTest {

    private static final int GENERAL = Funds.GENERAL;
    private static final int CASH = 111100;
    private static final int TAKEN = 425100;
    private static final int PASSED_ON = 532100;

    /** Where what is looked at lies within accounts that a test has opened itself. */
    private static @Nullable Government shared;

    /** Where one test alone makes postings. */
    private static @Nullable Government quiet;

    @Autowired MakeCommitment making;
    @Autowired AcceptDelivery accepting;
    @Autowired OrderPayment ordering;
    @Autowired SendPayments sending;
    @Autowired ReceiveAnswer receiving;
    @Autowired AssessRevenue assessing;
    @Autowired OpenFund opening;
    @Autowired Commitments commitments;
    @Autowired Payments payments;
    @Autowired Files files;
    @Autowired Lines lines;
    @Autowired Balances balances;
    @Autowired FinancialStatements statements;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;
    @Autowired TestWeb web;

    private synchronized Government shared() {
        var own = shared == null ? budget.passWithTransferLine() : shared;
        shared = own;
        return own;
    }

    private synchronized Government quiet() {
        var own = quiet == null ? budget.passWithTransferLine() : quiet;
        quiet = own;
        return own;
    }

    private long transferLine(Government own) {
        return budget.line(own, GENERAL, Item.TO_ACCOUNTS).id();
    }

    private Decision<Long> commit(Government own, MakeCommitment.Wanted wanted) {
        return books.by(books.committer(own), () -> making.commit(wanted));
    }

    private static MakeCommitment.Wanted to(int account, long line, long won) {
        return MakeCommitment.Wanted.to(account, line, "전출금", won);
    }

    private long ordered(Government own, int account, long won) {
        long commitment = value(commit(own, to(account, transferLine(own), won)));
        var delivered = new AcceptDelivery.Delivered(commitment, won, TestBooks.TODAY);
        long owed = value(books.by(books.committer(own), () -> accepting.accept(delivered)));
        var order = new OrderPayment.Order(owed, won, null);
        return value(books.by(books.orderer(own), () -> ordering.order(order)));
    }

    private Files.PaymentFile sent(Government own, long payment) {
        var orderer = books.orderer(own);
        long file = value(books.by(orderer, () -> sending.send(List.of(payment)))).file();
        return books.as(orderer, () -> files.find(file).orElseThrow());
    }

    private List<Payment> of(Government own, long payment) {
        return books.as(books.orderer(own), () -> payments.locked(List.of(payment)));
    }

    private ReceiveAnswer.Outcome answered(Government own, String xml) {
        return value(books.by(books.cashier(own), () -> receiving.receive(xml)));
    }

    private Statements whole(Government own) {
        return books.as(books.cashier(own), () -> statements.of(own.id(), null, 2026));
    }

    private Statements ofAccount(Government own, int fund) {
        return books.as(books.cashier(own), () -> statements.of(own.id(), fund, 2026));
    }

    private static List<Long> operating(String page) {
        var cash = page.substring(page.indexOf("id=\"cash\""));
        return java.util.regex.Pattern.compile(">(-?[\\d,]+)원?<")
                .matcher(cash)
                .results()
                .map(found -> Long.parseLong(found.group(1).replace(",", "")))
                .limit(3)
                .toList();
    }

    private long aboutLine(Government own, long line, int account) {
        var question = Balances.Question.of(own.id());
        return books.as(books.cashier(own), () -> balances.by(Dimension.LINE, question)).stream()
                .filter(one -> one.member() == line && one.account() == account)
                .mapToLong(Balances.Slice::net)
                .sum();
    }

    @Test
    void money_goes_through_three_people_and_the_bank_into_the_books_of_the_other_account() {
        var own = shared();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        budget.passFor(own, water, RevenueItem.FROM_ACCOUNTS, Item.OPERATIONS);
        long revenue =
                books.house(() ->
                        lines.revenues(own.id(), 2026).stream()
                                .filter(one -> one.fund() == water)
                                .findFirst()
                                .orElseThrow()
                                .id());
        var before = whole(own);
        long cost = books.net(own, GENERAL, PASSED_ON);
        long cash = books.net(own, GENERAL, CASH);
        long payment = ordered(own, water, 300_000);
        assertThat(books.net(own, GENERAL, PASSED_ON) - cost).isEqualTo(300_000);
        assertThat(books.balances(own, water)).isEmpty();
        var file = sent(own, payment);
        assertThat(file.body())
                .contains("2000-" + own.id() + "-" + water, "상수도사업", "<BICFI>NACFKRSE</BICFI>");
        assertThat(whole(own).setOff()).isEqualTo(before.setOff());
        assertThat(whole(own).liabilities() - before.liabilities()).isEqualTo(300_000);
        answered(own, DemoBank.status(file, of(own, payment)));
        assertThat(books.balances(own, water)).isEmpty();
        var statement = DemoBank.statement(file, of(own, payment), TestBooks.TODAY);
        assertThat(answered(own, statement).settled()).isEqualTo(1);
        assertThat(answered(own, statement).again()).isTrue();
        assertThat(answered(own, statement.replace("STATEMENT-", "COPY-")).unknown()).isEqualTo(1);
        assertThat(books.net(own, water, CASH)).isEqualTo(300_000);
        assertThat(books.net(own, water, TAKEN)).isEqualTo(-300_000);
        assertThat(books.net(own, GENERAL, CASH) - cash).isEqualTo(-300_000);
        assertThat(aboutLine(own, revenue, TAKEN)).isEqualTo(-300_000);
        assertThat(body(web.browser(books.collector(own)).get("/desk/finance/revenue")))
                .contains("기타회계전입금", "300,000");
    }

    @Test
    void the_side_of_the_account_that_gets_it_is_not_booked_a_second_time() {
        var own = shared();
        int parking = budget.openAccount(own, Funds.Kind.SPECIAL);
        long before = books.net(own, GENERAL, CASH);
        long payment = ordered(own, parking, 200_000);
        var file = sent(own, payment);
        var paid = DemoBank.statement(file, of(own, payment), TestBooks.TODAY);
        var credit = paid.replace("DBIT", "CRDT").replace("STATEMENT-", "CREDIT-");
        assertThat(answered(own, credit))
                .extracting(ReceiveAnswer.Outcome::received, ReceiveAnswer.Outcome::settled)
                .containsExactly(0, 0);
        assertThat(books.balances(own, parking)).isEmpty();
        answered(own, paid);
        var again = credit.replace("CREDIT-", "LATER-");
        assertThat(answered(own, again).received()).isZero();
        assertThat(books.net(own, parking, CASH)).isEqualTo(200_000);
        assertThat(books.net(own, GENERAL, CASH) - before).isEqualTo(-200_000);
        assertThat(books.net(own, 218100)).isZero();
        var other = credit.replace("CREDIT-", "OTHER-").replace(">200000<", ">150000<");
        assertThat(answered(own, other).received()).isEqualTo(1);
        assertThat(books.net(own, 218100)).isEqualTo(-150_000);
    }

    @Test
    void the_whole_government_sets_off_what_came_and_shows_what_is_under_way() {
        var own = quiet();
        int parking = budget.openAccount(own, Funds.Kind.SPECIAL);
        books.opening(own, CASH, 311100, 1_000_000);
        long payment = ordered(own, parking, 300_000);
        answered(own, DemoBank.statement(sent(own, payment), of(own, payment), TestBooks.TODAY));
        ordered(own, parking, 50_000);
        var all = whole(own);
        assertThat(all.setOff()).isEqualTo(300_000);
        assertThat(all.result()).isEqualTo(-50_000);
        assertThat(all.assets()).isEqualTo(1_000_000);
        assertThat(all.liabilities()).isEqualTo(50_000);
        assertThat(all.operations())
                .extracting(one -> one.name().en(), Statements.Line::won)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Gross cost", 50_000L),
                        org.assertj.core.groups.Tuple.tuple("Revenue", 0L));
        assertThat(ofAccount(own, GENERAL).result()).isEqualTo(-350_000);
        assertThat(ofAccount(own, parking).result()).isEqualTo(300_000);
        assertThat(ofAccount(own, parking).setOff()).isZero();
        var browser = web.browser(books.cashier(own));
        var page = body(browser.get("/desk/finance/statements"));
        assertThat(page).contains("300,000원", "상계", "제9조제1항");
        assertThat(operating(page)).containsExactly(1_000_000L, 1_000_000L, 0L);
        var one = body(browser.get("/desk/finance/statements?account=" + parking));
        assertThat(one).doesNotContain("상계").contains("회계 간 전입금");
        assertThat(operating(one)).containsExactly(300_000L, 300_000L, 0L);
        var given = body(browser.get("/desk/finance/statements?account=" + GENERAL));
        assertThat(operating(given)).containsExactly(700_000L, 1_000_000L, -300_000L);
        assertThat(body(web.read(books.cashier(own), "/api/finance/statements")))
                .contains("\"setOff\":300000");
    }

    @Test
    void what_the_bank_returns_is_taken_by_nobody_and_owed_again() {
        var own = shared();
        var closed =
                new OpenFund.Wanted(
                        Funds.Kind.SPECIAL,
                        "주차장",
                        "Parking",
                        "주차장법 제21조의2",
                        true,
                        null,
                        "NACFKRSE",
                        "2000-0000");
        int parking = value(books.by(books.budgeter(own), () -> opening.open(closed)));
        long owed = books.net(own, GENERAL, 211100);
        long setOff = whole(own).setOff();
        long payment = ordered(own, parking, 300_000);
        var answer = DemoBank.status(sent(own, payment), of(own, payment));
        assertThat(answered(own, answer).rejected()).isEqualTo(1);
        assertThat(books.balances(own, parking)).isEmpty();
        assertThat(books.net(own, GENERAL, 211100) - owed).isEqualTo(-300_000);
        assertThat(whole(own).setOff()).isEqualTo(setOff);
        assertThat(books.as(books.orderer(own), () -> commitments.open(own.id(), 10))).hasSize(1);
    }

    @Test
    void the_line_for_accounts_and_accounts_as_creditors_belong_together() {
        var own = shared();
        var other = quiet();
        int parking = budget.openAccount(own, Funds.Kind.SPECIAL);
        int theirs = budget.openAccount(other, Funds.Kind.FUND);
        while (theirs <= parking) {
            theirs = budget.openAccount(other, Funds.Kind.FUND);
        }
        long before = committed(own);
        budget.allot(own, Item.PURCHASES, 1_000_000);
        long line = transferLine(own);
        long books405 = budget.line(own, GENERAL, Item.PURCHASES).id();
        long shop = budget.party(own, "1234");
        assertThat(codes(commit(own, new MakeCommitment.Wanted(line, shop, "전출금", 1000, null))))
                .containsExactly("commit.only-accounts");
        assertThat(codes(commit(own, to(parking, books405, 1000))))
                .containsExactly("commit.not-for-accounts");
        assertThat(codes(commit(own, to(GENERAL, line, 1000))))
                .containsExactly("commit.own-account");
        assertThat(codes(commit(own, to(theirs, line, 1000)))).containsExactly("fund.none");
        assertThat(codes(commit(other, to(theirs, line, 1000)))).containsExactly("commit.no-line");
        var nobody = new MakeCommitment.Wanted(line, null, "전출금", 1000, null, null);
        assertThat(codes(commit(own, nobody))).containsExactly("commit.no-party");
        var both = new MakeCommitment.Wanted(line, shop, "전출금", 1000, null, parking);
        assertThat(codes(commit(own, both))).containsExactly("commit.no-party");
        assertThat(codes(commit(own, to(parking, line, 1_000_001))))
                .containsExactly("commit.over-allotment");
        assertThat(committed(own)).isEqualTo(before);
        assertThat(standingFor(own, parking)).as("a refusal leaves nothing").isZero();
        long made = value(commit(own, to(parking, line, 1000)));
        assertThat(standingFor(own, parking)).isEqualTo(1);
        long account = books.house(() -> commitments.find(made).orElseThrow().party());
        var theirParty = new MakeCommitment.Wanted(transferLine(other), account, "전출금", 1, null);
        assertThat(codes(commit(other, theirParty))).containsExactly("commit.no-party");
        assertThat(value(commit(own, new MakeCommitment.Wanted(line, account, "전출금", 5, null))))
                .isPositive();
        assertThatThrownBy(() -> stray(made, books405, account))
                .hasStackTraceContaining("no transfer between two accounts");
        assertThatThrownBy(() -> stray(made, line, shop))
                .hasStackTraceContaining("no transfer between two accounts");
        assertThatThrownBy(() ->
                        books.owner()
                                .sql("update finance.party set fund = 9 where id = ?")
                                .param(account)
                                .update())
                .hasStackTraceContaining("account_there");
    }

    private long standingFor(Government own, int account) {
        return books.owner()
                .sql("select count(*) from finance.party where government = ? and fund = ?")
                .params(own.id(), account)
                .query(Long.class)
                .single();
    }

    private long committed(Government own) {
        return budget.line(own, GENERAL, Item.TO_ACCOUNTS).control().committed();
    }

    /** A commitment beside the use case. */
    private int stray(long like, long line, long party) {
        return books.owner()
                .sql(
                        """
                        insert into finance.commitment (government, fund, year, line, party, title,
                                                        amount, made_by, made_on)
                        select government, fund, year, ?, ?, title, amount, made_by, made_on
                        from finance.commitment where id = ?
                        """)
                .params(line, party, like)
                .update();
    }

    @Test
    void what_comes_from_an_account_is_not_assessed_as_well() {
        var own = shared();
        int parking = budget.openAccount(own, Funds.Kind.SPECIAL);
        budget.passFor(own, parking, RevenueItem.FROM_ACCOUNTS, Item.OPERATIONS);
        long revenue =
                books.house(() ->
                        lines.revenues(own.id(), 2026).stream()
                                .filter(one -> one.fund() == parking)
                                .findFirst()
                                .orElseThrow()
                                .id());
        var claim = new AssessRevenue.Claim(revenue, "일반회계", 1000, TestBooks.TODAY.plusDays(5));
        assertThat(codes(books.by(books.collector(own), () -> assessing.assess(List.of(claim)))))
                .containsExactly("assess.from-accounts");
        assertThat(books.balances(own, parking)).isEmpty();
    }

    @Test
    void page_interface_and_file_offer_and_take_an_account() {
        var own = shared();
        int parking = budget.openAccount(own, Funds.Kind.SPECIAL);
        long line = transferLine(own);
        long before = committed(own);
        var browser = web.browser(books.committer(own));
        var path = "/desk/finance/lines/" + line;
        assertThat(body(browser.get(path)))
                .contains("name=\"to\"", "상수도사업 " + parking)
                .doesNotContain("name=\"party\"", "<option value=\"1\"");
        var plain = "/desk/finance/lines/" + budget.line(own, Item.PURCHASES).id();
        assertThat(body(browser.get(plain))).contains("name=\"party\"");
        var without = browser.post(path, List.of("title", "전출금", "amount", "1000"));
        assertThat(body(without)).contains("id=\"to-error\"");
        var to = String.valueOf(parking);
        assertThat(browser.post(path, List.of("to", "1", "title", "전출금", "amount", "1000")))
                .hasStatus(422);
        assertThat(browser.post(path, List.of("to", to, "title", "전출금", "amount", "1000")))
                .hasStatus3xxRedirection();
        assertThat(body(browser.get(plain))).doesNotContain("상수도사업");
        var json =
                "{\"line\": %d, \"to\": %d, \"title\": \"전출금\", \"amount\": 2000}"
                        .formatted(line, parking);
        assertThat(web.send(books.committer(own), "/api/finance/commitments", json)).hasStatus(201);
        var wrong = json.replace("\"to\": " + parking, "\"to\": 1");
        assertThat(body(web.send(books.committer(own), "/api/finance/commitments", wrong)))
                .contains("commit.own-account");
        var rows =
                """
                line,party,title,amount,reference,to
                %1$d,,전출금,3000,,%2$d
                %1$d,,전출금,3000,,%3$d
                """;
        var file = "/api/finance/imports/commitments";
        var refused = rows.formatted(line, parking, 9);
        var answer = web.sendFile(books.committer(own), file, refused);
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("3번째 줄", "9번 회계");
        assertThat(web.sendFile(books.committer(own), file, rows.formatted(line, parking, parking)))
                .hasStatus(201);
        assertThat(committed(own) - before).isEqualTo(1000 + 2000 + 3000 + 3000);
    }
}
