package org.madang.finance.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.madang.finance.Decision;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Item;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.Balances;
import org.madang.finance.spending.AcceptDelivery;
import org.madang.finance.spending.Commitments;
import org.madang.finance.spending.MakeCommitment;
import org.madang.finance.spending.OrderPayment;
import org.madang.finance.spending.Payments;
import org.madang.finance.spending.Payments.Payment;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class PaymentJourneyTest {

    @Autowired MakeCommitment making;
    @Autowired AcceptDelivery accepting;
    @Autowired OrderPayment ordering;
    @Autowired SendPayments sending;
    @Autowired ReceiveAnswer receiving;
    @Autowired Commitments commitments;
    @Autowired Payments payments;
    @Autowired Files files;
    @Autowired Balances balances;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;

    private Decision<Long> commit(Government own, long won) {
        long party = budget.party(own, "1234");
        long line = budget.line(own, Item.PURCHASES).id();
        return books.by(
                books.committer(own),
                () -> making.commit(new MakeCommitment.Wanted(line, party, "장서", won, null)));
    }

    private long owed(Government own, String tail, long won) {
        long party = budget.party(own, tail);
        long line = budget.line(own, Item.PURCHASES).id();
        var committer = books.committer(own);
        long commitment =
                value(
                        books.by(
                                committer,
                                () ->
                                        making.commit(
                                                new MakeCommitment.Wanted(
                                                        line, party, "장서 " + tail, won, "계약 7"))));
        return value(
                books.by(
                        committer,
                        () ->
                                accepting.accept(
                                        new AcceptDelivery.Delivered(
                                                commitment, won, TestBooks.TODAY))));
    }

    private long ordered(Government own, String tail, long won) {
        long obligation = owed(own, tail, won);
        return value(
                books.by(
                        books.orderer(own),
                        () -> ordering.order(new OrderPayment.Order(obligation, won, null))));
    }

    private List<Payment> of(Government own, Long... ids) {
        return books.as(books.orderer(own), () -> payments.locked(List.of(ids)));
    }

    private Files.PaymentFile sent(Government own, Long... ids) {
        long file = value(books.by(books.orderer(own), () -> sending.send(List.of(ids)))).file();
        return books.as(books.orderer(own), () -> files.find(file).orElseThrow());
    }

    private BudgetLine.Control control(Government own) {
        return budget.line(own, Item.PURCHASES).control();
    }

    private long cash(Government own) {
        return books.as(books.cashier(own), () -> balances.cash(own.id(), null, null));
    }

    private ReceiveAnswer.Outcome answered(Government own, String xml) {
        return value(books.by(books.cashier(own), () -> receiving.receive(xml)));
    }

    @Test
    void a_commitment_is_paid_through_the_bank_and_balance_and_budget_change_at_once() {
        var own = budget.pass(1_000_000);
        long payment = ordered(own, "1234", 300_000);
        assertThat(control(own))
                .extracting(c -> c.committed(), c -> c.obligated(), c -> c.paid())
                .containsExactly(300_000L, 300_000L, 300_000L);
        var file = sent(own, payment);
        assertThat(file.body())
                .contains("pain.001.001.09", "<EndToEndId>M" + payment, ">300000<", "110222331234");
        assertThat(cash(own)).isZero();
        var status = answered(own, DemoBank.status(file, of(own, payment)));
        assertThat(status.accepted()).isEqualTo(1);
        var done = answered(own, DemoBank.statement(file, of(own, payment), TestBooks.TODAY));
        assertThat(done.settled()).isEqualTo(1);
        assertThat(cash(own)).isEqualTo(-300_000);
        assertThat(of(own, payment).getFirst().state()).isEqualTo(Payments.State.PAID);
    }

    @Test
    void refuses_to_commit_more_than_is_allotted_by_article_29() {
        var own = budget.pass(1_000_000);
        value(commit(own, 900_000));
        assertThat(codes(commit(own, 100_001))).containsExactly("commit.over-allotment");
        value(commit(own, 100_000));
        assertThat(control(own).toCommit()).isZero();
    }

    @Test
    void of_many_that_race_for_the_last_won_one_gets_it() throws Exception {
        var own = budget.pass(1_000_000);
        long party = budget.party(own, "1234");
        long line = budget.line(own, Item.PURCHASES).id();
        var wanted = new MakeCommitment.Wanted(line, party, "장서", 600_000, null);
        var work = new ArrayList<Callable<Decision<Long>>>();
        for (int i = 0; i < 12; i++) {
            work.add(() -> books.by(books.committer(own), () -> making.commit(wanted)));
        }
        int won = 0;
        try (var pool = Executors.newFixedThreadPool(12)) {
            for (var done : pool.invokeAll(work)) {
                won += codes(done.get()).isEmpty() ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(control(own).committed()).isEqualTo(600_000);
    }

    @Test
    void nobody_orders_payment_of_their_own_commitment_by_article_36() {
        var own = budget.pass(1_000_000);
        long obligation = owed(own, "1234", 100_000);
        var same = books.official("commits", own, "finance.read", "finance.order");
        assertThat(
                        codes(
                                books.by(
                                        same,
                                        () ->
                                                ordering.order(
                                                        new OrderPayment.Order(
                                                                obligation, 100_000, null)))))
                .containsExactly("segregation.own-commitment");
        var both = books.official("both", own, "finance.commit", "finance.order");
        assertThat(
                        codes(
                                books.by(
                                        both,
                                        () ->
                                                ordering.order(
                                                        new OrderPayment.Order(
                                                                obligation, 100_000, null)))))
                .containsExactly("segregation.spending");
    }

    @Test
    void no_more_is_ordered_than_is_owed_by_article_33() {
        var own = budget.pass(1_000_000);
        long obligation = owed(own, "1234", 100_000);
        var orderer = books.orderer(own);
        var much = new OrderPayment.Order(obligation, 100_001, null);
        assertThat(codes(books.by(orderer, () -> ordering.order(much))))
                .containsExactly("order.over-obligation");
        var most = new OrderPayment.Order(obligation, 60_000, null);
        value(books.by(orderer, () -> ordering.order(most)));
        assertThat(codes(books.by(orderer, () -> ordering.order(most))))
                .containsExactly("order.over-obligation");
        var both = new OrderPayment.Order(obligation, 25_000, null);
        assertThat(codes(books.by(orderer, () -> ordering.order(List.of(both, both)))))
                .containsExactly("order.over-obligation");
    }

    @Test
    void nobody_settles_a_payment_they_ordered_by_article_36() {
        var own = budget.pass(1_000_000);
        long payment = ordered(own, "1234", 100_000);
        var file = sent(own, payment);
        Actor.Official same = books.official("orders", own, "finance.read", "finance.cash");
        var statement = DemoBank.statement(file, of(own, payment), TestBooks.TODAY);
        assertThat(codes(books.by(same, () -> receiving.receive(statement))))
                .containsExactly("segregation.own-order");
    }

    @Test
    void the_database_knows_that_two_people_are_needed() {
        var own = budget.pass(1_000_000);
        long payment = ordered(own, "1234", 100_000);
        assertThatThrownBy(() ->
                        books.owner()
                                .sql(
                                        """
                                        update finance.payment set ordered_by = committed_by
                                        where id = ?
                                        """)
                                .param(payment)
                                .update())
                .hasStackTraceContaining("two_people");
    }

    @Test
    void an_answer_that_comes_twice_changes_nothing() {
        var own = budget.pass(1_000_000);
        long payment = ordered(own, "1234", 100_000);
        var file = sent(own, payment);
        var statement = DemoBank.statement(file, of(own, payment), TestBooks.TODAY);
        assertThat(answered(own, statement).again()).isFalse();
        assertThat(answered(own, statement).again()).isTrue();
        var renamed = statement.replace("STATEMENT-", "COPY-");
        assertThat(answered(own, renamed).unknown()).isEqualTo(1);
        assertThat(cash(own)).isEqualTo(-100_000);
    }

    @Test
    void a_partial_answer_leaves_the_others_and_a_late_one_finds_them() {
        var own = budget.pass(1_000_000);
        long one = ordered(own, "1234", 100_000);
        long other = ordered(own, "5678", 200_000);
        var file = sent(own, one, other);
        var first = DemoBank.statement(file, of(own, one), TestBooks.TODAY);
        assertThat(answered(own, first).settled()).isEqualTo(1);
        assertThat(of(own, other).getFirst().state()).isEqualTo(Payments.State.SENT);
        var later =
                DemoBank.statement(file, of(own, other), TestBooks.TODAY)
                        .replace("STATEMENT-", "LATER-");
        assertThat(answered(own, later).settled()).isEqualTo(1);
        assertThat(cash(own)).isEqualTo(-300_000);
    }

    @Test
    void an_answer_about_an_unknown_payment_or_another_amount_settles_nothing() {
        var own = budget.pass(1_000_000);
        long payment = ordered(own, "1234", 100_000);
        var file = sent(own, payment);
        var statement = DemoBank.statement(file, of(own, payment), TestBooks.TODAY);
        assertThat(answered(own, statement.replace(">100000<", ">90000<")).unknown()).isEqualTo(1);
        var strange = statement.replace("M" + payment, "M999999999").replace("STATEMENT-", "X-");
        assertThat(answered(own, strange).unknown()).isEqualTo(1);
        assertThat(cash(own)).isZero();
    }

    @Test
    void what_the_bank_rejects_is_owed_again() {
        var own = budget.pass(1_000_000);
        long payment = ordered(own, "0000", 100_000);
        var file = sent(own, payment);
        var outcome = answered(own, DemoBank.status(file, of(own, payment)));
        assertThat(outcome.rejected()).isEqualTo(1);
        assertThat(control(own).paid()).isZero();
        assertThat(control(own).obligated()).isEqualTo(100_000);
        var payable =
                books
                        .as(
                                books.cashier(own),
                                () -> balances.total(Balances.Question.of(own.id())))
                        .stream()
                        .filter(b -> b.account() == 211100)
                        .findFirst()
                        .orElseThrow();
        assertThat(payable.net()).isEqualTo(-100_000);
        assertThat(books.as(books.orderer(own), () -> commitments.open(own.id(), 10))).hasSize(1);
    }

    @Test
    void a_payment_is_never_in_two_files() {
        var own = budget.pass(1_000_000);
        long payment = ordered(own, "1234", 100_000);
        sent(own, payment);
        assertThat(codes(books.by(books.orderer(own), () -> sending.send(List.of(payment)))))
                .containsExactly("send.nothing");
    }

    @Test
    void a_text_that_is_no_message_of_the_bank_is_refused_and_reads_no_file() {
        var own = budget.pass(0);
        for (var text :
                List.of(
                        "",
                        "'; drop table finance.payment; --",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                + "<Document>&e;</Document>",
                        "<Document><BkToCstmrStmt></Document>")) {
            assertThat(codes(books.by(books.cashier(own), () -> receiving.receive(text))))
                    .containsExactly("answer.unreadable");
        }
    }

    @Test
    void a_commitment_of_another_government_is_out_of_reach() {
        var own = budget.pass(1_000_000);
        var other = budget.pass(1_000_000);
        long commitment = value(commit(own, 500_000));
        assertThat(
                        codes(
                                books.by(
                                        books.committer(other),
                                        () ->
                                                accepting.accept(
                                                        new AcceptDelivery.Delivered(
                                                                commitment,
                                                                1000,
                                                                TestBooks.TODAY)))))
                .containsExactly("accept.no-commitment");
        long line = budget.line(own, Item.PURCHASES).id();
        long party = budget.party(other, "1234");
        assertThat(
                        codes(
                                books.by(
                                        books.committer(other),
                                        () ->
                                                making.commit(
                                                        new MakeCommitment.Wanted(
                                                                line, party, "x'); --", 1, null)))))
                .containsExactly("commit.no-line");
    }
}
