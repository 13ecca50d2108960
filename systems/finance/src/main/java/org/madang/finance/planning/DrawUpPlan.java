package org.madang.finance.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Budgets;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.Lines;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws up the medium-term plan (중기지방재정계획, Local Finance Act, Article 33): five fiscal years from
 * the next one, out of this year's budget, with what must be spent and what may be decided told
 * apart; it goes to the council with the budget, and to the minister 30 days before its first year.
 */
@Service("financeDrawUpPlan")
public class DrawUpPlan {

    /** At least so many years (paragraph 1). */
    static final int YEARS = 5;

    static final int MOST_GROWTH = 2_000;

    static final Refusal NO_BUDGET =
            Refusal.of(
                    "plan.no-budget",
                    null,
                    "올해 예산이 없어 전망할 수 없습니다 (지방재정법 제33조제3항제2호).",
                    "Without a budget of this year nothing can be projected (Local Finance Act,"
                            + " Article 33, paragraph 3).");
    static final Refusal GROWTH =
            Refusal.of(
                    "plan.growth",
                    "revenueGrowth",
                    "증가율은 -20%에서 20% 사이로 적으십시오.",
                    "Growth lies between -20% and 20% a year.");
    static final Refusal NO_ROOM =
            Refusal.of(
                    "plan.no-room",
                    "mandatoryGrowth",
                    "{0}년에 의무지출이 세입 전망을 넘습니다 (지방재정법 제33조제3항제6호).",
                    "In {0} what must be spent exceeds the revenue (Article 33, paragraph 3).");
    static final Refusal SUBMITTED =
            Refusal.of(
                    "plan.submitted",
                    null,
                    "이미 제출했거나 없는 계획입니다 (지방재정법 제33조제1항).",
                    "It is submitted already, or not there (Article 33, paragraph 1).");

    /** What laws and contracts fix. */
    private static final Set<Integer> MANDATORY =
            Set.of(
                    Item.PERSONNEL.code(),
                    Item.BENEFITS.code(),
                    Item.INTEREST.code(),
                    Item.PRINCIPAL.code());

    private static final Text WORDS = Text.of("중기지방재정계획", "The medium-term plan");

    private final Plans plans;
    private final Lines lines;
    private final Budgets budgets;
    private final Bookkeeping books;

    DrawUpPlan(Plans plans, Lines lines, Budgets budgets, Bookkeeping books) {
        this.plans = plans;
        this.lines = lines;
        this.budgets = budgets;
        this.books = books;
    }

    /** Draws it up; growth in hundredths of a per cent a year. Says its number. */
    @Transactional
    public Decision<Long> draw(int revenueGrowth, int mandatoryGrowth) {
        var own = books.actingFor(LocalFinance.BUDGET);
        int year = books.today().getYear();
        if (Math.abs(revenueGrowth) > MOST_GROWTH || Math.abs(mandatoryGrowth) > MOST_GROWTH) {
            return Decision.refused(GROWTH);
        }
        var before = plans.of(own.id(), year + 1);
        if (before.filter(plan -> plan.submittedOn() != null).isPresent()) {
            return Decision.refused(SUBMITTED);
        }
        var base = base(own.id(), year);
        if (Projection.sum(base.revenue()) == 0) {
            return Decision.refused(NO_BUDGET);
        }
        var years = new ArrayList<Projection.Year>();
        for (int after = 1; after <= YEARS; after++) {
            try {
                years.add(Projection.year(base, after, revenueGrowth, mandatoryGrowth));
            } catch (ArithmeticException e) {
                return Decision.refused(NO_ROOM.with(String.valueOf(year + after)));
            }
        }
        var plan =
                new Plans.Plan(
                        0,
                        own.id(),
                        year + 1,
                        YEARS,
                        revenueGrowth,
                        mandatoryGrowth,
                        books.today(),
                        null);
        long id = plans.draw(plan, books.actor(), years);
        books.changed("finance.draw-plan", WORDS, "plan " + id);
        return Decision.done(id);
    }

    private Projection.Base base(int government, int year) {
        var revenue = new TreeMap<Integer, Long>();
        var voted = budgets.revenues(government, year);
        for (var line : lines.revenues(government, year)) {
            revenue.merge(line.item(), voted.getOrDefault(line.id(), 0L), Long::sum);
        }
        var expenses = lines.expenses(government, year);
        return new Projection.Base(revenue, bySector(expenses, true), bySector(expenses, false));
    }

    private static Map<Integer, Long> bySector(List<BudgetLine> lines, boolean mandatory) {
        var sums = new TreeMap<Integer, Long>();
        for (var line : lines) {
            var programme = line.programme();
            var control = line.control();
            if (programme != null
                    && control != null
                    && MANDATORY.contains(line.item()) == mandatory) {
                sums.merge(programme.sector().code(), control.budget(), Long::sum);
            }
        }
        return sums;
    }

    /** Notes that it went to the council and to the minister. */
    @Transactional
    public Decision<Long> submit(long id) {
        var own = books.actingFor(LocalFinance.BUDGET);
        if (!plans.submit(id, own.id(), books.today())) {
            return Decision.refused(SUBMITTED);
        }
        books.changed("finance.submit-plan", WORDS, "plan " + id);
        return Decision.done(id);
    }
}
