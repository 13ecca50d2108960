package org.madang.finance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.testing.Browser.body;

import org.junit.jupiter.api.Test;
import org.madang.finance.LocalFinance;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The registers through the programming interface. */
@HouseTest
class RegistersApiTest {

    @Autowired TestWeb web;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;

    @Test
    void a_thing_is_registered_once_for_its_key_and_found_in_the_register() {
        var own = books.fresh();
        var keeper = books.official("keeps", own, "finance.read", LocalFinance.ASSETS.code());
        var land =
                """
                {"kind": "LAND", "name": "공영주차장 부지", "office": "교통과", "cost": 90000000,
                 "residual": 0, "years": 0, "source": "DONATED", "acquiredOn": "2026-05-01",
                 "worn": 0}
                """;
        assertThat(web.send(keeper, "/api/finance/assets", land, "register-land-1")).hasStatus(201);
        assertThat(web.send(keeper, "/api/finance/assets", land, "register-land-1")).hasStatus(201);
        assertThat(books.net(own, 131100)).isEqualTo(90_000_000);
        assertThat(body(web.read(keeper, "/api/finance/assets"))).contains("공영주차장 부지");
    }

    @Test
    void a_refusal_is_a_problem_with_its_code_and_article() {
        var own = budget.pass(0);
        var cashier = books.cashier(own);
        var nothing =
                """
                {"kind": "BID_BOND", "owner": "누리건설", "reason": "입찰", "won": 0}
                """;
        var refused = web.send(cashier, "/api/finance/held", nothing);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("treasury.amount");
    }

    @Test
    void registers_are_read_by_those_who_may_read_the_books() {
        var own = budget.pass(0);
        var reader = books.official("reads", own, "finance.read");
        for (var path : new String[] {"assets", "debts", "subsidies", "treasury/days"}) {
            assertThat(web.read(reader, "/api/finance/" + path)).hasStatusOk();
        }
        var stranger = books.official("stranger", own, "residents.read");
        assertThat(web.read(stranger, "/api/finance/debts")).hasStatus(403);
    }
}
