package org.madang.finance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.testing.Browser.body;

import org.junit.jupiter.api.Test;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.Lines;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Budget, revenue and ledger through the programming interface. */
@HouseTest
class AreasApiTest {

    @Autowired TestWeb web;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;
    @Autowired Lines lines;

    @Test
    void revenue_is_assessed_received_and_given_back() {
        var own = budget.pass(0);
        long line = books.house(() -> lines.revenues(own.id(), 2026).getFirst().id());
        var claim =
                """
                [{"line": %d, "payer": "누리건설", "amount": 50000, "due": "2026-12-01"}]
                """
                        .formatted(line);
        var made = web.send(books.collector(own), "/api/finance/assessments", claim);
        assertThat(made).hasStatus(201);
        var id = body(made).replaceAll("\\D+", "");
        var cashier = books.cashier(own);
        var receipt = "[{\"assessment\": %s, \"amount\": 50000}]".formatted(id);
        assertThat(web.send(cashier, "/api/finance/assessments/receipts", receipt)).hasStatus(201);
        var back = "/api/finance/assessments/" + id + "/refunds";
        assertThat(web.send(cashier, back, "{\"won\": 20000}")).hasStatus(201);
        assertThat(books.net(own, 111100)).isEqualTo(30_000);
        assertThat(body(web.read(cashier, "/api/finance/assessments"))).contains("누리건설", "50000");
        var reduction = "/api/finance/assessments/" + id + "/reductions";
        var refused = web.send(books.collector(own), reduction, "{\"won\": 1, \"reason\": \"오류\"}");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("reduce.over", "제58조");
    }

    @Test
    void budget_is_allotted_and_moved() {
        var own = budget.pass(0);
        var budgeter = books.budgeter(own);
        long from = budget.line(own, Item.PURCHASES).id();
        long to = budget.line(own, Item.OPERATIONS).id();
        var allot = "[{\"line\": %d, \"from\": \"2026-11-01\", \"amount\": 1000}]".formatted(to);
        assertThat(web.send(budgeter, "/api/finance/allotments", allot)).hasStatus(201);
        var move =
                """
                {"way": "WITHIN", "from": %d, "to": %d, "amount": 500, "reason": "독서 모임"}
                """;
        assertThat(web.send(budgeter, "/api/finance/transfers", move.formatted(from, to)))
                .hasStatus(201);
        assertThat(budget.line(own, Item.OPERATIONS).control().current()).isEqualTo(3_900_500);
        long parks = budget.line(own, Item.WORKS).id();
        var refused = web.send(budgeter, "/api/finance/transfers", move.formatted(from, parks));
        assertThat(body(refused)).contains("transfer.other-policy", "제47조의2");
    }

    @Test
    void vouchers_come_in_whole_and_the_ledger_is_taken_away() {
        var own = books.fresh();
        var controller = books.controller(own);
        var head = "voucher,day,account,debit,credit,narrative\n";
        var good = head + "V1,2026-04-01,521100,700,,운영\nV1,2026-04-01,111100,,700,운영\n";
        assertThat(web.sendFile(controller, "/api/finance/vouchers", good)).hasStatus(201);
        var bad = web.sendFile(controller, "/api/finance/vouchers", good.replace(",700,,", ",7,,"));
        assertThat(bad).hasStatus(422);
        assertThat(body(bad)).contains("import.flaw");
        for (var format : new String[] {"JOURNAL", "CSV"}) {
            var taken =
                    web.read(
                            controller,
                            "/api/finance/journal?format=%s&from=2026-01-01&to=2026-12-31"
                                    .formatted(format));
            assertThat(body(taken)).contains("521100", "700");
        }
        assertThat(body(web.read(controller, "/api/finance/statements")))
                .contains("\"result\":-700");
    }

    @Test
    void every_area_is_read_by_those_who_may_read_the_books_and_by_nobody_else() {
        var own = budget.pass(0);
        var reader = books.official("reads", own, "finance.read");
        var stranger = books.official("stranger", own, "residents.read");
        for (var path :
                new String[] {
                    "balances",
                    "lines",
                    "assessments",
                    "assessments?overdue=true",
                    "budgets",
                    "plan",
                    "carry-overs",
                    "treasury/kept",
                    "statements",
                    "balances/by?dimension=FUND"
                }) {
            assertThat(web.read(reader, "/api/finance/" + path)).as(path).hasStatusOk();
            assertThat(web.read(stranger, "/api/finance/" + path)).as(path).hasStatus(403);
        }
    }
}
