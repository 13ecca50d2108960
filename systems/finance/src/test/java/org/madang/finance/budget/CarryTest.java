package org.madang.finance.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.finance.Decision;
import org.madang.finance.governments.Government;
import org.madang.finance.spending.AcceptDelivery;
import org.madang.finance.spending.Commitments;
import org.madang.finance.spending.MakeCommitment;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestClock;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Local Finance Act, Articles 42 and 50. */
@HouseTest
class CarryTest {

    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 15);

    @Autowired CarryBudget carrying;
    @Autowired CarryOvers carries;
    @Autowired Lines lines;
    @Autowired MakeCommitment making;
    @Autowired AcceptDelivery accepting;
    @Autowired Commitments commitments;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;

    private Decision<Long> plan(
            Government own,
            CarryRules.Kind kind,
            @Nullable Long commitment,
            long won,
            @Nullable String vote) {
        long line = budget.line(own, Item.PURCHASES).id();
        var wanted = new CarryBudget.Wanted(kind, line, commitment, won, "납품 지연", vote);
        return books.by(books.budgeter(own), () -> carrying.plan(wanted));
    }

    private long committed(Government own, long won) {
        long line = budget.line(own, Item.PURCHASES).id();
        var wanted = new MakeCommitment.Wanted(line, budget.party(own, "1234"), "장서", won, "계약 7");
        return value(books.by(books.committer(own), () -> making.commit(wanted)));
    }

    private BudgetLine.Control next(Government own, long line) {
        return books.as(books.budgeter(own), () -> lines.find(line).orElseThrow().control());
    }

    @Test
    void an_express_carry_over_is_voted_beforehand_and_within_what_is_not_committed() {
        var own = budget.pass(1_000_000);
        committed(own, 600_000);
        assertThat(codes(plan(own, CarryRules.Kind.EXPRESS, null, 1_000, null)))
                .containsExactly("carry.no-vote");
        assertThat(codes(plan(own, CarryRules.Kind.EXPRESS, null, 3_400_001, "제8호")))
                .containsExactly("carry.over");
        value(plan(own, CarryRules.Kind.EXPRESS, null, 3_400_000, "제8호"));
        assertThat(codes(plan(own, CarryRules.Kind.EXPRESS, null, 1, "제8호")))
                .containsExactly("carry.over");
    }

    @Test
    void what_is_carried_over_leaves_the_old_year_and_is_allotted_in_the_new_one() {
        var own = budget.pass(1_000_000);
        long id = value(plan(own, CarryRules.Kind.EXPRESS, null, 3_500_000, "제8호"));
        var budgeter = books.budgeter(own);
        assertThat(codes(books.by(budgeter, () -> carrying.carry(id))))
                .containsExactly("carry.too-early");
        TestClock.on(
                LocalDate.of(2027, 2, 11),
                () ->
                        assertThat(codes(books.by(budgeter, () -> carrying.carry(id))))
                                .containsExactly("carry.too-late"));
        TestClock.on(
                JANUARY,
                () -> {
                    long to = value(books.by(budgeter, () -> carrying.carry(id)));
                    assertThat(next(own, to))
                            .isEqualTo(new BudgetLine.Control(0, 0, 3_500_000, 3_500_000, 0, 0, 0));
                    assertThat(codes(books.by(budgeter, () -> carrying.carry(id))))
                            .containsExactly("carry.not-planned");
                    var wanted =
                            new MakeCommitment.Wanted(
                                    to, budget.party(own, "1234"), "장서", 3_500_000, null);
                    value(books.by(books.committer(own), () -> making.commit(wanted)));
                });
        var old = budget.line(own, Item.PURCHASES).control();
        assertThat(old.current()).isEqualTo(500_000);
        assertThat(old.allotted()).isEqualTo(500_000);
    }

    @Test
    void by_accident_the_undelivered_rest_of_a_commitment_goes_on_in_the_next_year() {
        var own = budget.pass(1_000_000);
        long commitment = committed(own, 900_000);
        var part = new AcceptDelivery.Delivered(commitment, 400_000, TestBooks.TODAY);
        value(books.by(books.committer(own), () -> accepting.accept(part)));
        assertThat(codes(plan(own, CarryRules.Kind.ACCIDENT, null, 1, null)))
                .containsExactly("carry.no-commitment");
        assertThat(codes(plan(own, CarryRules.Kind.ACCIDENT, commitment, 500_001, null)))
                .containsExactly("carry.over");
        long id = value(plan(own, CarryRules.Kind.ACCIDENT, commitment, 500_000, null));
        TestClock.on(
                JANUARY,
                () -> {
                    long to = value(books.by(books.budgeter(own), () -> carrying.carry(id)));
                    assertThat(next(own, to).committed()).isEqualTo(500_000);
                    var rest =
                            books.as(books.committer(own), () -> commitments.ofLine(to).getFirst());
                    assertThat(rest.left()).isEqualTo(500_000);
                    assertThat(rest.reference()).isEqualTo("계약 7");
                    books.open(own, 2027);
                    var delivered = new AcceptDelivery.Delivered(rest.id(), 500_000, JANUARY);
                    value(books.by(books.committer(own), () -> accepting.accept(delivered)));
                });
        var old = budget.line(own, Item.PURCHASES).control();
        assertThat(old.committed()).isEqualTo(400_000);
        assertThat(old.obligated()).isEqualTo(400_000);
    }

    @Test
    void a_whole_commitment_moves_to_the_next_year_when_nothing_was_delivered() {
        var own = budget.pass(1_000_000);
        long commitment = committed(own, 300_000);
        long id = value(plan(own, CarryRules.Kind.ACCIDENT, commitment, 300_000, null));
        TestClock.on(
                JANUARY,
                () -> {
                    long to = value(books.by(books.budgeter(own), () -> carrying.carry(id)));
                    var moved =
                            books.as(
                                    books.committer(own),
                                    () -> commitments.find(commitment).orElseThrow());
                    assertThat(moved.line()).isEqualTo(to);
                    assertThat(moved.year()).isEqualTo(2027);
                });
        assertThat(budget.line(own, Item.PURCHASES).control().committed()).isZero();
    }

    @Test
    void a_continuing_expenditure_takes_two_to_five_years_and_more_by_another_vote() {
        var own = budget.pass(0);
        var budgeter = books.budgeter(own);
        long line = budget.line(own, Item.WORKS).id();
        var six = new CarryBudget.Project(line, "공원", List.of(1L, 1L, 1L, 1L, 1L, 1L), "제2호");
        assertThat(codes(books.by(budgeter, () -> carrying.begin(six))))
                .containsExactly("continuing.years");
        var one = new CarryBudget.Project(line, "공원", List.of(1L), " ");
        assertThat(codes(books.by(budgeter, () -> carrying.begin(one))))
                .containsExactly("continuing.years", "continuing.no-vote");
        var five = new CarryBudget.Project(line, "공원", List.of(2L, 2L, 2L, 2L, 2L), "제2호");
        long id = value(books.by(budgeter, () -> carrying.begin(five)));
        value(books.by(budgeter, () -> carrying.extend(id, List.of(7L), "제9호")));
        var project = books.as(budgeter, () -> carries.continuing(own.id()).getFirst());
        assertThat(project.total()).isEqualTo(17);
        assertThat(project.lastYear()).isEqualTo(2031);
    }

    @Test
    void a_continuing_expenditure_carries_over_without_a_vote_while_it_goes_on() {
        var own = budget.pass(0);
        var budgeter = books.budgeter(own);
        assertThat(codes(plan(own, CarryRules.Kind.CONTINUING, null, 1_000, null)))
                .containsExactly("carry.not-continuing");
        long line = budget.line(own, Item.PURCHASES).id();
        var project = new CarryBudget.Project(line, "장서", List.of(1_000L, 1_000L), "제2호");
        value(books.by(budgeter, () -> carrying.begin(project)));
        value(plan(own, CarryRules.Kind.CONTINUING, null, 1_000, null));
    }

    @Test
    void a_line_of_another_government_is_not_carried_over() {
        var own = budget.pass(0);
        var other = budget.pass(0);
        long line = budget.line(own, Item.PURCHASES).id();
        var wanted = new CarryBudget.Wanted(CarryRules.Kind.EXPRESS, line, null, 1, "사유", "제1호");
        assertThat(codes(books.by(books.budgeter(other), () -> carrying.plan(wanted))))
                .containsExactly("carry.no-line");
    }

    private List<String> accident(
            Government own, Item item, long won, Accident.Ground ground, @Nullable LocalDate day) {
        var why = new Accident(ground, day, "공고 2026-77");
        return codes(byAccident(own, item, won, why));
    }

    private Decision<Long> byAccident(Government own, Item item, long won, Accident why) {
        long line = budget.line(own, item).id();
        var wanted =
                new CarryBudget.Wanted(
                        CarryRules.Kind.ACCIDENT, line, null, won, "연내 집행 불가", null, why);
        return books.by(books.budgeter(own), () -> carrying.plan(wanted));
    }

    @Test
    void a_tender_of_this_year_goes_on_without_a_commitment_by_number_2() {
        var own = budget.pass(1_000_000);
        var ground = Accident.Ground.TENDER_NEGOTIATED;
        assertThat(accident(own, Item.PURCHASES, 1_000, ground, null))
                .containsExactly("carry.no-notice");
        assertThat(accident(own, Item.PURCHASES, 1_000, ground, TestBooks.TODAY.plusDays(1)))
                .containsExactly("carry.no-notice");
        assertThat(accident(own, Item.PURCHASES, 4_000_001, ground, TestBooks.TODAY))
                .containsExactly("carry.over");
        var why = new Accident(ground, TestBooks.TODAY, "공고 2026-77");
        long id = value(byAccident(own, Item.PURCHASES, 3_000_000, why));
        assertThat(codes(plan(own, CarryRules.Kind.EXPRESS, null, 1_000_001, "제8호")))
                .containsExactly("carry.over");
        TestClock.on(
                JANUARY,
                () -> {
                    long to = value(books.by(books.budgeter(own), () -> carrying.carry(id)));
                    assertThat(next(own, to))
                            .isEqualTo(new BudgetLine.Control(0, 0, 3_000_000, 3_000_000, 0, 0, 0));
                });
        assertThat(budget.line(own, Item.PURCHASES).control().current()).isEqualTo(1_000_000);
    }

    @Test
    void compensation_goes_on_in_lines_for_works_and_running_costs_in_those_for_running() {
        var own = budget.pass(0);
        var begun = Accident.Ground.COMPENSATION_BEGUN;
        assertThat(accident(own, Item.PURCHASES, 1, begun, null))
                .containsExactly("carry.not-works");
        assertThat(accident(own, Item.WORKS, 1, begun, null)).isEmpty();
        assertThat(accident(own, Item.WORKS, 1, Accident.Ground.RUNNING, null))
                .containsExactly("carry.not-running");
        assertThat(accident(own, Item.OPERATIONS, 1, Accident.Ground.RUNNING, null)).isEmpty();
        var bare = new Accident(Accident.Ground.RUNNING, null, null);
        assertThat(codes(byAccident(own, Item.OPERATIONS, 1, bare)))
                .containsExactly("carry.no-basis");
    }
}
