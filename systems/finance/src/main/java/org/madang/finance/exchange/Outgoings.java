package org.madang.finance.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.finance.assets.Assets;
import org.madang.finance.budget.Budgets;
import org.madang.finance.budget.Lines;
import org.madang.finance.debt.Debts;
import org.madang.finance.governments.Funds;
import org.madang.finance.ledger.ExportJournal;
import org.madang.finance.revenue.Claims;
import org.madang.finance.spending.Commitments;
import org.madang.finance.spending.Payments;
import org.madang.finance.subsidies.Subsidies;
import org.madang.finance.treasury.Treasury;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;

/** The rows of each area as CSV, with the numbers that other files refer to. */
@Component("financeOutgoings")
class Outgoings {

    private static final int MOST = 100_000;

    /**
     * A kind of file to take away.
     *
     * @param rows of a government and fiscal year
     */
    record Outgoing(
            String name,
            Text title,
            List<String> head,
            BiFunction<Integer, Integer, List<List<@Nullable Object>>> rows) {}

    private final List<Outgoing> all = new ArrayList<>();

    Outgoings(
            Lines lines,
            Budgets budgets,
            Commitments commitments,
            Payments payments,
            Claims claims,
            Assets assets,
            Debts debts,
            Subsidies subsidies,
            Treasury treasury) {
        budget(lines, budgets);
        lines(lines);
        spending(commitments, payments);
        claims(claims);
        registers(assets, debts, subsidies, treasury);
    }

    List<Outgoing> all() {
        return all;
    }

    Optional<Outgoing> named(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private void add(
            String name,
            Text title,
            String head,
            BiFunction<Integer, Integer, List<List<@Nullable Object>>> rows) {
        all.add(new Outgoing(name, title, List.of(head.split(",", -1)), rows));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    /** The budget in force, in the columns in which the next version comes in. */
    private void budget(Lines lines, Budgets budgets) {
        add(
                "budget",
                Text.of(
                        "일반회계 예산 (다음 판을 만드는 틀)",
                        "The budget of the general account, to make the next version of"),
                String.join(",", BringBudget.HEAD),
                (own, year) -> {
                    var rows = new ArrayList<List<@Nullable Object>>();
                    var revenue = budgets.revenues(own, year);
                    for (var line : lines.revenues(own, year)) {
                        long won = revenue.getOrDefault(line.id(), 0L);
                        if (line.fund() == Funds.GENERAL && won > 0) {
                            rows.add(BringBudget.row(line, won));
                        }
                    }
                    for (var line : lines.expenses(own, year)) {
                        var control = line.control();
                        if (line.fund() == Funds.GENERAL
                                && control != null
                                && control.budget() > 0) {
                            rows.add(BringBudget.row(line, control.budget()));
                        }
                    }
                    return rows;
                });
    }

    private void lines(Lines lines) {
        add(
                "lines",
                Text.of("세출예산 과목", "Lines of expenditure"),
                "line,name,office,budget,allotted,committed,obligated,paid",
                (own, year) ->
                        lines.expenses(own, year).stream()
                                .map(one -> {
                                    var c = one.control();
                                    return c == null
                                            ? row(
                                                    one.id(),
                                                    one.name().ko(),
                                                    one.office(),
                                                    0,
                                                    0,
                                                    0,
                                                    0,
                                                    0)
                                            : row(
                                                    one.id(),
                                                    one.name().ko(),
                                                    one.office(),
                                                    c.current(),
                                                    c.allotted(),
                                                    c.committed(),
                                                    c.obligated(),
                                                    c.paid());
                                })
                                .toList());
    }

    private void spending(Commitments commitments, Payments payments) {
        add(
                "commitments",
                Text.of("지출원인행위", "Commitments"),
                "commitment,line,party,party_name,title,amount,obligated,made_on",
                (own, year) ->
                        commitments.latest(own, year, MOST).stream()
                                .map(one ->
                                        row(
                                                one.id(),
                                                one.line(),
                                                one.party(),
                                                one.partyName(),
                                                one.title(),
                                                one.amount(),
                                                one.obligated(),
                                                one.madeOn()))
                                .toList());
        add(
                "payments",
                Text.of("지급명령", "Payment orders"),
                "payment,obligation,party,party_name,title,amount,state,ordered_on,settled_on",
                (own, year) ->
                        payments.in(own, List.of(Payments.State.values()), MOST).stream()
                                .filter(one -> one.year() == year)
                                .map(one ->
                                        row(
                                                one.id(),
                                                one.obligation(),
                                                one.party(),
                                                one.partyName(),
                                                one.title(),
                                                one.amount(),
                                                one.state(),
                                                one.orderedOn(),
                                                one.settledOn()))
                                .toList());
    }

    private void claims(Claims claims) {
        add(
                "assessments",
                Text.of("징수결정", "Assessments"),
                "assessment,line,payer,amount,collected,reduced,refunded,notified_on,due_on,"
                        + "surcharge,surcharge_collected",
                (own, year) ->
                        claims.latest(own, year, MOST).stream()
                                .map(one ->
                                        row(
                                                one.id(),
                                                one.line(),
                                                one.payer(),
                                                one.amount(),
                                                one.collected(),
                                                one.reduced(),
                                                one.refunded(),
                                                one.notifiedOn(),
                                                one.dueOn(),
                                                one.surcharge(),
                                                one.surchargeCollected()))
                                .toList());
    }

    private void registers(Assets assets, Debts debts, Subsidies subsidies, Treasury treasury) {
        add(
                "assets",
                Text.of("재산·물품 대장", "Register of property"),
                "asset,kind,name,office,cost,worn,impaired,acquired_on,in_use,fund",
                (own, year) ->
                        assets.of(own, null, MOST).stream()
                                .map(one ->
                                        row(
                                                one.id(),
                                                one.kind(),
                                                one.name(),
                                                one.office(),
                                                one.cost(),
                                                one.worn(),
                                                one.impaired(),
                                                one.acquiredOn(),
                                                one.inUse(),
                                                one.fund()))
                                .toList());
        add(
                "debts",
                Text.of("지방채 대장", "Register of debt"),
                "debt,kind,purpose,title,lender,principal,outstanding,rate,vote,issued_on,fund",
                (own, year) ->
                        debts.of(own).stream()
                                .map(one ->
                                        row(
                                                one.id(),
                                                one.kind(),
                                                one.purpose(),
                                                one.title(),
                                                one.partyName(),
                                                one.principal(),
                                                one.outstanding(),
                                                one.rateWords(),
                                                one.vote(),
                                                one.issuedOn(),
                                                one.fund()))
                                .toList());
        kept(subsidies, treasury);
    }

    private void kept(Subsidies subsidies, Treasury treasury) {
        add(
                "subsidies",
                Text.of("교부한 보조금", "Subsidies given"),
                "subsidy,commitment,recipient,title,amount,given,state,report_by,spent",
                (own, year) ->
                        subsidies.given(own, year).stream()
                                .map(one ->
                                        row(
                                                one.id(),
                                                one.commitment(),
                                                one.partyName(),
                                                one.title(),
                                                one.amount(),
                                                one.given(),
                                                one.state(),
                                                one.reportBy(),
                                                one.spent()))
                                .toList());
        add(
                "held",
                Text.of("세입세출외현금", "Cash held for others"),
                "held,kind,owner,reason,won,returned,forfeited,received_on",
                (own, year) ->
                        treasury.held(own).stream()
                                .map(one ->
                                        row(
                                                one.id(),
                                                one.kind(),
                                                one.owner(),
                                                one.reason(),
                                                one.won(),
                                                one.returned(),
                                                one.forfeited(),
                                                one.receivedOn()))
                                .toList());
    }

    /** The whole file. */
    static String csv(List<String> head, List<List<@Nullable Object>> rows) {
        var out = new StringBuilder(String.join(",", head)).append("\r\n");
        for (var row : rows) {
            out.append(row.stream().map(Outgoings::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return out.toString();
    }

    private static String cell(@Nullable Object value) {
        var words = Objects.toString(value, "");
        return value instanceof Number ? words : ExportJournal.quoted(words);
    }
}
