package org.madang.finance.statements;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.madang.finance.ledger.Account;
import org.madang.finance.ledger.AccountClass;
import org.madang.finance.ledger.AccountClass.Element;
import org.madang.finance.ledger.Balances.Balance;
import org.madang.finance.ledger.Chart;
import org.madang.kernel.language.Text;

/**
 * The financial statements of a year, out of the trial balance alone (Rule on Accounting Standards,
 * Articles 10, 26 and 38). They articulate because every posting sums to zero: what assets and
 * liabilities leave is what was brought forward, the result of the year and what was given.
 *
 * @param fixed net assets that are fixed in property (고정순자산, Article 25)
 * @param specific net assets that belong to a purpose (특정순자산, Article 25, paragraph 3)
 * @param setOff what accounts passed on to each other, and these statements do not count twice
 *     (Article 9, paragraph 1); 0 in those of one account
 * @param position lines of the statement of financial position (재정상태표)
 * @param operations lines of the statement of operations (재정운영표)
 * @param changes lines of the statement of changes in net assets (순자산변동표)
 */
public record Statements(
        List<Line> position,
        List<Line> operations,
        List<Line> changes,
        long assets,
        long liabilities,
        long netAssets,
        long result,
        long fixed,
        long specific,
        long setOff) {

    private static final int INTANGIBLE = 162100;
    private static final int OPENING = 311100;

    /** A line; a heading's amount is the sum of what follows. */
    public record Line(Text name, long won, boolean heading) {}

    /**
     * The statements as the books are, nothing set off and nothing for a purpose.
     *
     * @param trial balances of one government by account and fiscal year
     */
    public static Statements of(List<Balance> trial, int year, Chart chart) {
        return of(new SetOff(trial, 0), year, 0, chart);
    }

    /** The same after what was set off, and of what belongs to a purpose. */
    static Statements of(SetOff balances, int year, long specific, Chart chart) {
        var held = new java.util.TreeMap<Integer, Long>();
        var flow = new java.util.TreeMap<Integer, Long>();
        long earlier = 0;
        for (var balance : balances.trial()) {
            var element = chart.account(balance.account()).kind().element();
            boolean lasting = element == Element.ASSET || element == Element.LIABILITY;
            if (lasting && balance.year() <= year) {
                held.merge(balance.account(), balance.net(), Long::sum);
            } else if (!lasting && balance.year() == year) {
                flow.merge(balance.account(), balance.net(), Long::sum);
            } else if (!lasting && balance.year() < year) {
                earlier -= balance.net();
            }
        }
        var byClass = sums(held, chart);
        byClass.putAll(sums(flow, chart));
        long assets = element(byClass, Element.ASSET);
        long liabilities = -element(byClass, Element.LIABILITY);
        long costs = element(byClass, Element.COST);
        long revenues = -element(byClass, Element.REVENUE);
        long opening = earlier - flow.getOrDefault(OPENING, 0L);
        long given = -element(byClass, Element.NET_ASSETS) + flow.getOrDefault(OPENING, 0L);
        long result = revenues - costs;
        long fixed = fixed(held, byClass);
        return new Statements(
                position(held, byClass, fixed, specific, chart),
                operations(flow, chart, costs, revenues),
                List.of(
                        new Line(Text.of("기초순자산", "Net assets brought forward"), opening, false),
                        new Line(Text.of("재정운영결과", "Result of the year"), result, false),
                        new Line(
                                Text.of("기부채납·재산 이관 등", "Donations and transfers of property"),
                                given,
                                false),
                        new Line(
                                Text.of("기말순자산", "Net assets carried forward"),
                                opening + result + given,
                                true)),
                assets,
                liabilities,
                opening + result + given,
                result,
                fixed,
                specific,
                balances.won());
    }

    private static Map<AccountClass, Long> sums(Map<Integer, Long> byAccount, Chart chart) {
        var sums = new EnumMap<AccountClass, Long>(AccountClass.class);
        byAccount.forEach((code, won) -> sums.merge(chart.account(code).kind(), won, Long::sum));
        return sums;
    }

    private static long element(Map<AccountClass, Long> sums, Element element) {
        return sums.entrySet().stream()
                .filter(entry -> entry.getKey().element() == element)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static List<Line> position(
            Map<Integer, Long> held,
            Map<AccountClass, Long> sums,
            long fixed,
            long specific,
            Chart chart) {
        long assets = element(sums, Element.ASSET);
        long liabilities = -element(sums, Element.LIABILITY);
        var lines = new ArrayList<Line>();
        lines.add(new Line(Text.of("자산", "Assets"), assets, true));
        classes(lines, held, sums, Element.ASSET, chart);
        lines.add(new Line(Text.of("부채", "Liabilities"), liabilities, true));
        classes(lines, held, sums, Element.LIABILITY, chart);
        long net = assets - liabilities;
        lines.add(new Line(Text.of("순자산", "Net assets"), net, true));
        lines.add(new Line(Text.of("고정순자산", "Fixed net assets"), fixed, false));
        lines.add(new Line(Text.of("특정순자산", "Specific net assets"), specific, false));
        long general = net - fixed - specific;
        lines.add(new Line(Text.of("일반순자산", "General net assets"), general, false));
        return lines;
    }

    private static long fixed(Map<Integer, Long> held, Map<AccountClass, Long> sums) {
        return sums.entrySet().stream()
                        .filter(entry -> entry.getKey().isFixed())
                        .mapToLong(Map.Entry::getValue)
                        .sum()
                + held.getOrDefault(INTANGIBLE, 0L)
                + sums.getOrDefault(AccountClass.LONG_TERM_DEBT, 0L);
    }

    private static void classes(
            List<Line> lines,
            Map<Integer, Long> held,
            Map<AccountClass, Long> sums,
            Element element,
            Chart chart) {
        int sign = element == Element.ASSET ? 1 : -1;
        for (var kind : AccountClass.values()) {
            if (kind.element() != element || !sums.containsKey(kind)) {
                continue;
            }
            lines.add(new Line(kind.word(), sign * sums.getOrDefault(kind, 0L), true));
            held.forEach((code, won) -> {
                var account = chart.account(code);
                if (account.kind() == kind && won != 0) {
                    lines.add(new Line(account.name(), sign * won, false));
                }
            });
        }
    }

    private static List<Line> operations(
            Map<Integer, Long> flow, Chart chart, long costs, long revenues) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(Text.of("총원가", "Gross cost"), costs, true));
        flow.forEach((code, won) -> add(lines, chart.account(code), AccountClass.COST, won));
        lines.add(new Line(Text.of("수익", "Revenue"), revenues, true));
        for (var kind :
                List.of(
                        AccountClass.OWN_REVENUE,
                        AccountClass.TRANSFER_REVENUE,
                        AccountClass.OTHER_REVENUE)) {
            flow.forEach((code, won) -> add(lines, chart.account(code), kind, -won));
        }
        lines.add(
                new Line(
                        Text.of("재정운영결과 (수익 - 원가)", "Result (revenue less cost)"),
                        revenues - costs,
                        true));
        return lines;
    }

    private static void add(List<Line> lines, Account account, AccountClass kind, long won) {
        if (account.kind() == kind && won != 0) {
            lines.add(new Line(account.name(), won, false));
        }
    }
}
