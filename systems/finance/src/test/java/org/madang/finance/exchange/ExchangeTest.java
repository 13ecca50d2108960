package org.madang.finance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;
import static org.madang.kernel.testing.Browser.body;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.madang.finance.Decision;
import org.madang.finance.Refusal;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.Lines;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Each area's files: all lines or none, each wrong one named with the reason. */
@HouseTest
class ExchangeTest {

    @Autowired Incomings incomings;
    @Autowired Outgoings outgoings;
    @Autowired BringRows bringing;
    @Autowired Lines lines;
    @Autowired TestWeb web;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;

    private Decision<Integer> bring(Actor actor, String kind, byte[] file) {
        var one = incomings.named(kind).orElseThrow();
        return books.by(actor, () -> bringing.bring(one, file));
    }

    private Decision<Integer> bring(Actor actor, String kind, String text) {
        return bring(actor, kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> words(Decision<?> decision) {
        return ((Decision.Refused<?>) decision)
                .reasons().stream().map(Refusal::words).map(text -> text.en()).toList();
    }

    private long revenueLine(Government own) {
        return books.house(() -> lines.revenues(own.id(), 2026).getFirst().id());
    }

    @Test
    void assessments_come_in_whole_and_are_revenue() {
        var own = budget.pass(0);
        long line = revenueLine(own);
        var text =
                """
                line,payer,amount,due
                %1$d,누리건설,40000,2026-12-01
                %1$d,"가온, 문고",60000,2026-12-04
                """
                        .formatted(line);
        assertThat(value(bring(books.collector(own), "assessments", text))).isEqualTo(2);
        assertThat(books.net(own, 112100)).isEqualTo(100_000);
    }

    @Test
    void one_refused_line_is_named_with_its_rule_and_nothing_stands() {
        var own = budget.pass(0);
        long line = revenueLine(own);
        var text =
                """
                line,payer,amount,due
                %1$d,누리건설,40000,2026-12-01
                %1$d,누리건설,40000,2027-03-01
                %1$d,,40000,2026-12-01
                %1$d,누리건설,viel,2026-12-01
                %1$d,누리건설
                """
                        .formatted(line);
        var decision = bring(books.collector(own), "assessments", text);
        assertThat(codes(decision)).hasSize(4).containsOnly("import.line");
        assertThat(words(decision))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("Line 3:").contains("Article 19"),
                        one -> assertThat(one).startsWith("Line 4:").contains("payer"),
                        one -> assertThat(one).startsWith("Line 5:").contains("viel"),
                        one -> assertThat(one).startsWith("Line 6:").contains("4 fields"));
        assertThat(books.net(own, 112100)).isZero();
    }

    @Test
    void two_lines_that_exceed_the_allotment_together_are_refused_at_the_second() {
        var own = budget.pass(0);
        budget.allot(own, Item.WORKS, 1000);
        var text =
                """
                line,party,title,amount,reference
                %1$d,%2$d,나무,600,
                %1$d,%2$d,흙,600,2026-7
                """
                        .formatted(budget.line(own, Item.WORKS).id(), budget.party(own, "3131"));
        var decision = bring(books.committer(own), "commitments", text);
        assertThat(words(decision)).hasSize(1).allMatch(one -> one.startsWith("Line 3:"));
        assertThat(budget.line(own, Item.WORKS).control().committed()).isZero();
    }

    @Test
    void a_workbook_of_property_is_registered() throws Exception {
        var own = books.fresh();
        var bytes = new ByteArrayOutputStream();
        var head = incomings.named("assets").orElseThrow().head();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("재산");
            for (int i = 0; i < head.size(); i++) {
                sheet.value(0, i, head.get(i));
            }
            sheet.value(1, 0, "LAND");
            sheet.value(1, 1, "공원 부지");
            sheet.value(1, 2, "공원과");
            sheet.value(1, 3, 70_000_000);
            sheet.value(1, 6, "DONATED");
            sheet.value(1, 7, LocalDate.of(2026, 5, 1));
            sheet.style(1, 7).format("yyyy-mm-dd").set();
        }
        var keeper = books.official("keeps", own, "finance.read", "finance.assets");
        assertThat(value(bring(keeper, "assets", bytes.toByteArray()))).isEqualTo(1);
        assertThat(books.net(own, 131100)).isEqualTo(70_000_000);
    }

    @Test
    void a_file_of_property_names_the_account_or_leaves_the_column_out() {
        var own = books.fresh();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        var keeper = books.official("keeps", own, "finance.read", "finance.assets");
        var head = "kind,name,office,cost,residual,years,source,acquired,worn";
        var land = "LAND,부지,공원과,%d,,,DONATED,2026-05-01,";
        var old = head + "\n" + land.formatted(1_000) + "\n";
        assertThat(value(bring(keeper, "assets", old))).isEqualTo(1);
        var named =
                """
                %s,fund
                %s,%d
                %s,
                """
                        .formatted(head, land.formatted(20), water, land.formatted(300));
        assertThat(value(bring(keeper, "assets", named))).isEqualTo(2);
        assertThat(books.net(own, Funds.GENERAL, 131100)).isEqualTo(1_300);
        assertThat(books.net(own, water, 131100)).isEqualTo(20);
        var wrong = "%s,fund\n%s,8\n".formatted(head, land.formatted(20));
        assertThat(words(bring(keeper, "assets", wrong)))
                .singleElement()
                .asString()
                .startsWith("Line 2:")
                .contains("no account 8");
        var taken = body(web.browser(keeper).get("/desk/finance/exports/assets.csv"));
        assertThat(taken.lines().findFirst().orElseThrow()).endsWith(",fund");
        assertThat(taken).contains("\"true\",%d".formatted(water));
        assertThat(body(web.browser(keeper).get("/desk/finance/imports"))).contains("worn[, fund]");
    }

    @Test
    void another_first_line_an_empty_file_and_no_file_at_all_are_refused() {
        var own = books.fresh();
        var cashier = books.cashier(own);
        assertThat(codes(bring(cashier, "receipts", "a,b\n1,2\n"))).containsExactly("import.head");
        assertThat(codes(bring(cashier, "receipts", "assessment,amount\n")))
                .containsExactly("import.nothing");
        assertThat(codes(bring(cashier, "receipts", ""))).containsExactly("import.head");
        var many = "assessment,amount\n" + "1,1\n".repeat(5001);
        assertThat(codes(bring(cashier, "receipts", many))).containsExactly("import.too-many");
    }

    @Test
    void the_page_offers_only_what_the_reader_may_bring_in() {
        var own = budget.pass(0);
        var page = body(web.browser(books.collector(own)).get("/desk/finance/imports"));
        assertThat(page).contains("line,payer,amount,due".replace(",", ", "));
        assertThat(page).doesNotContain("voucher, day").doesNotContain("assessment, amount");
        var reader =
                body(
                        web.browser(books.official("r", own, "finance.read"))
                                .get("/desk/finance/imports"));
        assertThat(reader)
                .doesNotContain("type=\"file\"")
                .contains("/desk/finance/exports/assets.csv");
    }

    @Test
    void every_area_is_taken_away_with_a_line_of_names() {
        var own = budget.pass(0);
        var names = new HashSet<String>();
        for (var one : outgoings.all()) {
            names.add(one.name());
            var csv =
                    body(
                            web.browser(books.cashier(own))
                                    .get("/desk/finance/exports/%s.csv".formatted(one.name())));
            assertThat(csv).as(one.name()).startsWith(String.join(",", one.head()));
            assertThat(web.read(books.cashier(own), "/api/finance/exports/" + one.name()))
                    .hasStatusOk();
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "budget",
                        "lines",
                        "commitments",
                        "payments",
                        "assessments",
                        "assets",
                        "debts",
                        "subsidies",
                        "held");
        var lines = body(web.browser(books.cashier(own)).get("/desk/finance/exports/lines.csv"));
        assertThat(lines.lines()).hasSizeGreaterThan(3);
        assertThat(lines).contains("\"공원과\",2000000,0,0,0,0");
    }

    @Test
    void a_machine_brings_a_file_in_by_the_same_rule() {
        var own = budget.pass(0);
        var good = "line,payer,amount,due\n%d,누리건설,40000,2026-12-01\n".formatted(revenueLine(own));
        assertThat(web.sendFile(books.collector(own), "/api/finance/imports/assessments", good))
                .hasStatus(201);
        var cashier = books.cashier(own);
        assertThat(web.sendFile(cashier, "/api/finance/imports/assessments", good)).hasStatus(403);
        assertThat(web.sendFile(cashier, "/api/finance/imports/nothing", good)).hasStatus(404);
    }
}
