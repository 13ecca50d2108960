package org.madang.finance.exchange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.finance.LocalFinance;
import org.madang.finance.assets.Asset;
import org.madang.finance.assets.AssetKind;
import org.madang.finance.assets.RegisterAsset;
import org.madang.finance.budget.AllotBudget;
import org.madang.finance.governments.Funds;
import org.madang.finance.revenue.AssessRevenue;
import org.madang.finance.revenue.CollectRevenue;
import org.madang.finance.spending.AcceptDelivery;
import org.madang.finance.spending.MakeCommitment;
import org.madang.finance.spending.OrderPayment;
import org.madang.finance.subsidies.AwardSubsidy;
import org.madang.finance.treasury.KeepCash;
import org.madang.finance.treasury.Treasury;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;

/** The kinds of file that are brought in line by line, each into the use case of its area. */
@Component("financeIncomings")
class Incomings {

    /** How the recipient of a subsidy was found, or that it is for running costs. */
    enum Way {
        OPEN_CALL,
        EXCEPTION,
        RUNNING_COSTS
    }

    private final List<Incoming> all;

    Incomings(
            AllotBudget allotting,
            AssessRevenue assessing,
            CollectRevenue collecting,
            MakeCommitment making,
            AcceptDelivery accepting,
            OrderPayment ordering,
            RegisterAsset registering,
            AwardSubsidy awarding,
            KeepCash keeping) {
        all =
                List.of(
                        allotments(allotting),
                        assessments(assessing),
                        receipts(collecting),
                        commitments(making),
                        deliveries(accepting),
                        payments(ordering),
                        assets(registering),
                        subsidies(awarding),
                        held(keeping));
    }

    List<Incoming> all() {
        return all;
    }

    Optional<Incoming> named(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static Incoming allotments(AllotBudget allotting) {
        return new Incoming(
                "allotments",
                Text.of("예산 배정", "Allotments"),
                LocalFinance.BUDGET,
                List.of("line", "from", "amount"),
                row ->
                        allotting.allot(
                                List.of(
                                        new AllotBudget.Allotment(
                                                row.number("line"),
                                                row.day("from"),
                                                row.number("amount")))));
    }

    private static Incoming assessments(AssessRevenue assessing) {
        return new Incoming(
                "assessments",
                Text.of("징수결정과 고지", "Assessments"),
                LocalFinance.COLLECT,
                List.of("line", "payer", "amount", "due"),
                row ->
                        assessing.assess(
                                List.of(
                                        new AssessRevenue.Claim(
                                                row.number("line"),
                                                row.text("payer"),
                                                row.number("amount"),
                                                row.day("due")))));
    }

    private static Incoming receipts(CollectRevenue collecting) {
        return new Incoming(
                "receipts",
                Text.of("세입 수납", "Receipts"),
                LocalFinance.CASH,
                List.of("assessment", "amount"),
                row ->
                        collecting.collect(
                                List.of(
                                        new CollectRevenue.Payment(
                                                row.number("assessment"), row.number("amount")))));
    }

    private static Incoming commitments(MakeCommitment making) {
        return new Incoming(
                "commitments",
                Text.of("지출원인행위", "Commitments"),
                LocalFinance.COMMIT,
                List.of("line", "party", "title", "amount", "reference"),
                List.of("to"),
                row ->
                        making.commit(
                                new MakeCommitment.Wanted(
                                        row.number("line"),
                                        row.numberOrNull("party"),
                                        row.text("title"),
                                        row.number("amount"),
                                        row.maybe("reference"),
                                        account(row.numberOrNull("to")))));
    }

    /** The number of an account by type; one too large is of none. */
    private static @Nullable Integer account(@Nullable Long number) {
        return number == null ? null : (int) Math.min(number, Short.MAX_VALUE);
    }

    private static Incoming deliveries(AcceptDelivery accepting) {
        return new Incoming(
                "deliveries",
                Text.of("이행 확인", "Deliveries"),
                LocalFinance.COMMIT,
                List.of("commitment", "amount", "on"),
                row ->
                        accepting.accept(
                                new AcceptDelivery.Delivered(
                                        row.number("commitment"),
                                        row.number("amount"),
                                        row.day("on"))));
    }

    private static Incoming payments(OrderPayment ordering) {
        return new Incoming(
                "payments",
                Text.of("지급명령", "Payment orders"),
                LocalFinance.ORDER,
                List.of("obligation", "amount"),
                row ->
                        ordering.order(
                                new OrderPayment.Order(
                                        row.number("obligation"), row.number("amount"), null)));
    }

    private static Incoming assets(RegisterAsset registering) {
        return new Incoming(
                "assets",
                Text.of("재산·물품 등록", "Property"),
                LocalFinance.ASSETS,
                List.of(
                        "kind",
                        "name",
                        "office",
                        "cost",
                        "residual",
                        "years",
                        "source",
                        "acquired",
                        "worn"),
                List.of("fund"),
                row ->
                        registering.register(
                                new RegisterAsset.Wanted(
                                        row.choice("kind", AssetKind.class),
                                        row.text("name"),
                                        row.text("office"),
                                        row.number("cost"),
                                        row.numberOrNothing("residual"),
                                        Math.toIntExact(row.numberOrNothing("years")),
                                        row.choice("source", Asset.Source.class),
                                        row.day("acquired"),
                                        row.numberOrNothing("worn"),
                                        Math.toIntExact(row.numberOr("fund", Funds.GENERAL)))));
    }

    private static Incoming subsidies(AwardSubsidy awarding) {
        return new Incoming(
                "subsidies",
                Text.of("보조금 교부", "Subsidies"),
                LocalFinance.COMMIT,
                List.of("line", "party", "title", "amount", "own_share", "way", "basis", "due"),
                row -> awarding.award(subsidy(row)));
    }

    private static AwardSubsidy.Wanted subsidy(SheetRow row) {
        var way = row.choice("way", Way.class);
        return new AwardSubsidy.Wanted(
                row.number("line"),
                row.number("party"),
                null,
                row.text("title"),
                row.number("amount"),
                row.numberOrNothing("own_share"),
                way == Way.OPEN_CALL,
                way == Way.RUNNING_COSTS,
                row.text("basis"),
                row.day("due"));
    }

    private static Incoming held(KeepCash keeping) {
        return new Incoming(
                "held",
                Text.of("세입세출외현금 보관", "Cash held for others"),
                LocalFinance.CASH,
                List.of("kind", "owner", "reason", "won"),
                row ->
                        keeping.take(
                                new KeepCash.Taking(
                                        row.choice("kind", Treasury.Kind.class),
                                        row.text("owner"),
                                        row.text("reason"),
                                        row.number("won"))));
    }
}
