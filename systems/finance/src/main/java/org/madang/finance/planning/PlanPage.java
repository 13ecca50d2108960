package org.madang.finance.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.budget.Accident;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.CarryBudget;
import org.madang.finance.budget.CarryOvers;
import org.madang.finance.budget.CarryRules;
import org.madang.finance.budget.Lines;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.budget.Sector;
import org.madang.finance.governments.Government;
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

/** What goes beyond the year: the medium-term plan, carry-over, continuing expenditure. */
@Controller("financePlanPage")
class PlanPage {

    static final String PATH = "/desk/finance/plan";

    private static final int YEARS_ASKED = 5;
    private static final Set<String> CARRY =
            Set.of("vote", "amount", "commitment", "line", "ground", "noticedOn", "basis");
    private static final Set<String> PLAN = Set.of("revenueGrowth", "mandatoryGrowth");
    private static final Pattern GROWTH = Pattern.compile("-?\\d{1,2}(\\.\\d{1,2})?");

    /** A row of the plan: what, and so much in each year. */
    record Row(Text what, Map<Integer, Long> byYear) {

        long in(int year) {
            return byYear.getOrDefault(year, 0L);
        }
    }

    /** What the page shows. */
    record Model(
            Government government,
            int year,
            Plans.@Nullable Plan plan,
            List<Row> rows,
            List<CarryOvers.Carry> carries,
            List<CarryOvers.Continuing> continuing,
            List<BudgetLine> lines,
            Form form,
            boolean mayBudget) {

        List<CarryOvers.Carry> waiting() {
            return carries.stream().filter(one -> !one.carried()).toList();
        }

        Text line(long id) {
            return lines.stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .map(BudgetLine::name)
                    .orElseGet(() -> Text.same(String.valueOf(id)));
        }
    }

    private final Books books;
    private final Plans plans;
    private final DrawUpPlan drawing;
    private final CarryOvers carries;
    private final CarryBudget carrying;
    private final Lines lines;
    private final Once once;

    PlanPage(
            Books books,
            Plans plans,
            DrawUpPlan drawing,
            CarryOvers carries,
            CarryBudget carrying,
            Lines lines,
            Once once) {
        this.books = books;
        this.plans = plans;
        this.drawing = drawing;
        this.carries = carries;
        this.carrying = carrying;
        this.lines = lines;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government) {
        return page(books.of(government), Form.empty());
    }

    private Reply page(Government whose, Form form) {
        return Page.of(Text.of("이월과 계획", "Plan"), "plan", books.read(() -> model(whose, form)))
                .width(Page.Width.DESK)
                .with(form);
    }

    private Model model(Government whose, Form form) {
        int year = books.year();
        var plan = plans.of(whose.id(), year + 1).orElse(null);
        return new Model(
                whose,
                year,
                plan,
                plan == null ? List.of() : rows(plans.amounts(plan.id())),
                carries.of(whose.id(), year - 1),
                carries.continuing(whose.id()),
                lines.expenses(whose.id(), year),
                form,
                books.may(LocalFinance.BUDGET, whose));
    }

    private static List<Row> rows(List<Plans.Amount> amounts) {
        var rows = new ArrayList<Row>();
        rows.add(sum(Text.of("세입", "Revenue"), amounts, "R"));
        var revenue = by(amounts, "R");
        revenue.forEach((code, years) ->
                rows.add(
                        new Row(
                                RevenueItem.of(code)
                                        .map(RevenueItem::title)
                                        .orElse(Text.same("" + code)),
                                years)));
        rows.add(sum(Text.of("의무지출", "Mandatory spending"), amounts, "M"));
        by(amounts, "M").forEach((code, years) -> rows.add(new Row(sector(code), years)));
        rows.add(sum(Text.of("재량지출", "Discretionary spending"), amounts, "D"));
        by(amounts, "D").forEach((code, years) -> rows.add(new Row(sector(code), years)));
        return rows;
    }

    private static Text sector(int code) {
        return Sector.of(code).map(Sector::title).orElse(Text.same("" + code));
    }

    private static Row sum(Text what, List<Plans.Amount> amounts, String side) {
        var years = new TreeMap<Integer, Long>();
        amounts.stream()
                .filter(one -> one.side().equals(side))
                .forEach(one -> years.merge(one.year(), one.won(), Long::sum));
        return new Row(Text.of("{0} 합계", "{0}, all").with(what), years);
    }

    private static Map<Integer, Map<Integer, Long>> by(List<Plans.Amount> amounts, String side) {
        var rows = new TreeMap<Integer, Map<Integer, Long>>();
        amounts.stream()
                .filter(one -> one.side().equals(side))
                .forEach(one ->
                        rows.computeIfAbsent(one.code(), code -> new TreeMap<>())
                                .put(one.year(), one.won()));
        return rows;
    }

    @PostMapping(PATH)
    Reply draw(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var revenue = growth(form, "revenueGrowth", "세입 증가율", "Growth of revenue");
                    var fixed = growth(form, "mandatoryGrowth", "의무지출 증가율", "Growth of the rest");
                    return form.isValid()
                            ? told(own, form, drawing.draw(revenue, fixed), PLAN)
                            : page(own, form);
                });
    }

    private static int growth(Form form, String name, String ko, String en) {
        return form.ask(name, ko, en)
                .required()
                .matching(GROWTH, Text.of("2.5처럼 적으십시오.", "Write it like 2.5, in per cent a year."))
                .map(typed -> new java.math.BigDecimal(typed).movePointRight(2).intValueExact())
                .orElse(0);
    }

    @PostMapping("/desk/finance/plan/submissions")
    Reply submit(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    long id = number(form, "plan", "계획", "Plan");
                    return form.isValid()
                            ? told(own, form, drawing.submit(id), Set.of())
                            : page(own, form);
                });
    }

    private static long number(Form form, String name, String ko, String en) {
        return form.ask(name, ko, en).required().number(1, Long.MAX_VALUE).orElse(0L);
    }

    @PostMapping("/desk/finance/plan/carry-overs")
    Reply carry(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var kind = form.ask("kind", "종류", "Kind").required();
                    var which = kind.choice(CarryRules.Kind.class);
                    var line = form.ask("line", "세출 과목", "Line").number(1, Long.MAX_VALUE);
                    var bound =
                            form.ask("commitment", "원인행위 번호", "Commitment")
                                    .number(1, Long.MAX_VALUE);
                    long amount = number(form, "amount", "이월할 금액", "Amount");
                    var reason = form.ask("reason", "사유", "Why").required().text(200);
                    var vote = form.ask("vote", "의결", "The council's vote").text(60);
                    var ground =
                            form.ask("ground", "사고이월 사유", "Accident").choice(Accident.Ground.class);
                    var noticed = form.ask("noticedOn", "입찰공고일", "Tender of").date();
                    var basis = form.ask("basis", "근거", "Paper behind it").text(200);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    boolean accident = which.orElseThrow() == CarryRules.Kind.ACCIDENT;
                    var wanted =
                            new CarryBudget.Wanted(
                                    which.orElseThrow(),
                                    line.orElse(0L),
                                    accident ? bound.orElse(null) : null,
                                    amount,
                                    reason.orElseThrow(),
                                    vote.orElse(null),
                                    accident && ground.isPresent()
                                            ? new Accident(
                                                    ground.get(),
                                                    noticed.orElse(null),
                                                    basis.orElse(null))
                                            : null);
                    return told(own, form, carrying.plan(wanted), CARRY);
                });
    }

    @PostMapping("/desk/finance/plan/carry-overs/done")
    Reply carried(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    long id = number(form, "carry", "이월", "Carry-over");
                    return form.isValid()
                            ? told(own, form, carrying.carry(id), CARRY)
                            : page(own, form);
                });
    }

    @PostMapping("/desk/finance/plan/continuing")
    Reply begin(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    long line = number(form, "project", "세출 과목", "Line");
                    var title = form.ask("title", "사업", "Project").required().text(100);
                    var vote = form.ask("decision", "의결", "The council's vote").required();
                    var decided = vote.text(60);
                    var amounts = new ArrayList<Long>();
                    for (int i = 1; i <= YEARS_ASKED; i++) {
                        form.ask("year" + i, "연도별 금액", "Amount of a year")
                                .number(0, Answers.MOST)
                                .ifPresent(amounts::add);
                    }
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    var project =
                            new CarryBudget.Project(
                                    line, title.orElseThrow(), amounts, decided.orElseThrow());
                    return told(own, form, carrying.begin(project), Set.of());
                });
    }

    private <T> Reply told(Government own, Form form, Decision<T> decision, Set<String> fields) {
        return Answers.to(
                decision,
                form,
                fields,
                again -> page(own, again),
                PATH,
                Text.of("기록했습니다.", "It is entered."));
    }
}
