package org.madang.finance.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestClock;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Local Finance Act, Article 33. */
@HouseTest
class PlanTest {

    @Autowired DrawUpPlan drawing;
    @Autowired Plans plans;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;

    @Test
    void a_plan_has_five_years_that_balance_and_may_be_drawn_anew_until_it_is_submitted() {
        var own = budget.pass(0);
        var budgeter = books.budgeter(own);
        value(books.by(budgeter, () -> drawing.draw(200, 300)));
        long id = value(books.by(budgeter, () -> drawing.draw(250, 300)));
        var amounts = books.as(budgeter, () -> plans.amounts(id));
        for (int year = 2027; year <= 2031; year++) {
            int asked = year;
            long revenue =
                    amounts.stream()
                            .filter(one -> one.year() == asked && one.side().equals("R"))
                            .mapToLong(Plans.Amount::won)
                            .sum();
            long spent =
                    amounts.stream()
                            .filter(one -> one.year() == asked && !one.side().equals("R"))
                            .mapToLong(Plans.Amount::won)
                            .sum();
            assertThat(spent).isEqualTo(revenue).isPositive();
        }
        value(books.by(budgeter, () -> drawing.submit(id)));
        assertThat(codes(books.by(budgeter, () -> drawing.draw(0, 0))))
                .containsExactly("plan.submitted");
        assertThat(codes(books.by(budgeter, () -> drawing.submit(id))))
                .containsExactly("plan.submitted");
    }

    @Test
    void a_plan_is_late_after_the_thirtieth_day_before_its_first_year() {
        var own = budget.pass(0);
        var budgeter = books.budgeter(own);
        long id = value(books.by(budgeter, () -> drawing.draw(0, 0)));
        TestClock.on(
                LocalDate.of(2026, 12, 3),
                () -> value(books.by(budgeter, () -> drawing.submit(id))));
        var plan = books.as(budgeter, () -> plans.of(own.id(), 2027).orElseThrow());
        assertThat(plan.deadline()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(plan.late()).isTrue();
    }

    @Test
    void without_a_budget_nothing_is_projected() {
        var own = books.fresh();
        assertThat(codes(books.by(books.budgeter(own), () -> drawing.draw(0, 0))))
                .containsExactly("plan.no-budget");
        assertThat(codes(books.by(books.budgeter(own), () -> drawing.draw(2_001, 0))))
                .containsExactly("plan.growth");
        var other = budget.pass(0);
        var id = value(books.by(books.budgeter(other), () -> drawing.draw(0, 0)));
        assertThat(codes(books.by(books.budgeter(own), () -> drawing.submit(id))))
                .containsExactly("plan.submitted");
    }
}
