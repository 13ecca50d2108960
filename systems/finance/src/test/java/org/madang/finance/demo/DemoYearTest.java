package org.madang.finance.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.testing.Browser.body;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.finance.LocalFinance;
import org.madang.finance.assets.AssetKind;
import org.madang.finance.assets.Assets;
import org.madang.finance.debt.Debt;
import org.madang.finance.debt.Debts;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.Balances;
import org.madang.finance.spending.Commitments;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.facts.FactAnswer;
import org.madang.kernel.facts.Facts;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The year of Jongno-gu, lived through the use cases, and its pages as its officials see them. */
@HouseTest
class DemoYearTest {

    private static final long TOTAL = 400_000_000_000L;
    private static final int MOST_PAGES = 120;
    private static final Pattern LINK = Pattern.compile("href=\"(/desk/finance[^\"]*)\"");

    @Autowired TestWeb web;
    @Autowired DemoYear year;
    @Autowired DemoTaxpayers taxpayers;
    @Autowired Facts facts;
    @Autowired Balances balances;
    @Autowired Assets assets;
    @Autowired Debts debts;
    @Autowired Commitments commitments;
    @Autowired TestBooks books;

    private Government jongno() {
        return books.government(DemoStaff.JONGNO);
    }

    @BeforeEach
    void live() {
        var own = jongno();
        var there =
                books.<Boolean>house(
                        () -> !balances.total(Balances.Question.of(own.id())).isEmpty());
        if (!there) {
            books.house(() -> {
                year.live(plan());
                return true;
            });
        }
    }

    private DemoYear.Plan plan() {
        var today = TestBooks.TODAY;
        var lines = DemoBudget.lines(jongno(), TOTAL, 1.0);
        return new DemoYear.Plan(jongno(), today.getYear(), today, lines, TOTAL, 6, 2);
    }

    private Browser at(DemoStaff who) {
        return web.browser(who.of(jongno()));
    }

    private long net(int account) {
        return books.net(jongno(), account);
    }

    @Test
    void its_registers_agree_with_its_books() {
        var own = jongno();
        var sums = books.house(() -> assets.sums(own.id()));
        for (var kind : List.of(AssetKind.LAND, AssetKind.BUILDING, AssetKind.PARK)) {
            var sum = sums.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
            assertThat(net(kind.account())).as(kind.name()).isEqualTo(sum.cost());
        }
        var worn =
                sums.stream()
                        .filter(one -> one.kind() == AssetKind.BUILDING)
                        .mapToLong(Assets.Sum::worn)
                        .sum();
        assertThat(worn).isGreaterThan(TOTAL / 9).isEqualTo(-net(132900));
        var owed =
                books.house(() -> debts.of(own.id())).stream()
                        .filter(one -> one.state() == Debt.State.ISSUED)
                        .mapToLong(Debt::outstanding)
                        .sum();
        assertThat(owed).isPositive().isEqualTo(-net(222100));
        var all = books.house(() -> balances.total(Balances.Question.of(own.id())));
        assertThat(all.stream().mapToLong(Balances.Balance::net).sum()).isZero();
    }

    @Test
    void its_general_account_has_passed_money_on_to_its_parking_account() {
        long passed = books.net(jongno(), Funds.GENERAL, 532100);
        assertThat(passed).isEqualTo(TOTAL / 1000 * 2 / 4);
        assertThat(books.net(jongno(), 2, 425100)).isEqualTo(-passed);
        assertThat(body(at(DemoStaff.CASHIER).get("/desk/finance/statements")))
                .contains("200,000,000원", "상계");
    }

    @Test
    void residents_of_the_demo_have_taxes_to_be_told_of() {
        var people =
                java.util.stream.LongStream.of(7_000_000_001L, 7_000_000_002L, 7_000_000_003L)
                        .mapToObj(id -> new DemoTaxpayers.Person(id, "납세자 " + id % 10))
                        .toList();
        books.house(() -> {
            taxpayers.bring(plan(), people);
            return true;
        });
        assertThat(told(people.get(0), LocalFinance.TAX_OWED))
                .containsEntry("total", 62_000L)
                .containsEntry("overdue", 0L);
        long notified = 184_500 + 13_270;
        long rest = notified - notified / 30 * 10;
        assertThat(told(people.get(1), LocalFinance.TAX_OWED))
                .containsEntry("overdue", rest + rest * 3 / 1000 * 10);
        assertThat(told(people.get(2), LocalFinance.TAX_REFUNDED)).containsEntry("total", 20_000L);
    }

    @SuppressWarnings("unchecked")
    private java.util.Map<String, Object> told(DemoTaxpayers.Person one, String fact) {
        var purpose = Purpose.of("test.taxes", Text.same("시험"));
        var held =
                (FactAnswer.Held)
                        books.<FactAnswer>house(() -> facts.fetch(fact, one.resident(), purpose));
        return (java.util.Map<String, Object>) held.value().value();
    }

    @Test
    void the_deputy_cannot_order_payment_of_the_own_commitment_and_the_payer_can() {
        var own = jongno();
        var title = "작가와의 만남 강사료";
        var commitment =
                books
                        .house(() -> commitments.latest(own.id(), TestBooks.TODAY.getYear(), 500))
                        .stream()
                        .filter(one -> one.title().equals(title))
                        .findFirst()
                        .orElseThrow();
        long owed = books.house(() -> commitments.obligations(commitment.id())).getFirst().id();
        var path = "/desk/finance/commitments/" + commitment.id();
        var deputy = at(DemoStaff.DEPUTY);
        assertThat(body(deputy.get(path))).contains(title, "지급명령 하기");
        String[] fields = {"obligation", "" + owed, "ordered", "10000", "_once", "deputy-own-1"};
        var refused = deputy.post(path + "/payments", fields);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("제36조");
        fields[5] = "payer-other-1";
        assertThat(at(DemoStaff.PAYER).post(path + "/payments", fields)).hasStatus3xxRedirection();
    }

    @Test
    void every_link_of_the_desk_opens_for_everybody_to_whom_it_is_shown() {
        for (var who : DemoStaff.values()) {
            walk(at(who), "/desk/finance", who.name());
        }
        var ministry = new Office("t-ministry", Text.same("행정안전부"), Jurisdiction.NATION);
        var duties = Set.of(LocalFinance.READ.code(), Duty.NATIONWIDE.code());
        var analyst = new Actor.Official("analyst", Text.same("유분석"), ministry, duties);
        var jongno = "/desk/finance?government=" + DemoStaff.JONGNO;
        walk(web.browser(analyst), jongno, "analyst of the nation");
    }

    private static void walk(Browser browser, String from, String who) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>();
        open.add(from);
        while (!open.isEmpty() && seen.size() < MOST_PAGES) {
            var path = open.remove();
            if (!seen.add(path)) {
                continue;
            }
            var answer = browser.get(path);
            assertThat(answer).as(who + " at " + path).hasStatusOk();
            var links = LINK.matcher(body(answer));
            // Lists are alike: of each kind of record a few pages are enough.
            var kinds = new java.util.HashMap<String, Integer>();
            while (links.find()) {
                var link = links.group(1).replace("&amp;", "&");
                var kind = link.replaceAll("\\d+", "n");
                if (kinds.merge(kind, 1, Integer::sum) <= 2) {
                    open.add(link);
                }
            }
        }
        assertThat(seen).as(who).hasSizeGreaterThan(30);
    }

    @Test
    void its_pages_open_in_english_with_no_gap_in_their_words() {
        var browser = at(DemoStaff.CASHIER).in("en");
        for (var page :
                List.of("", "/subsidies", "/treasury", "/assets", "/debt", "/plan", "/ledger")) {
            assertThat(browser.get("/desk/finance" + page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"en\"", "<h1>")
                    .doesNotContain("{0}", "{1}");
        }
    }
}
