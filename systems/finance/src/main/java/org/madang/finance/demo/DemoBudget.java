package org.madang.finance.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.LineDraft;
import org.madang.finance.budget.Programme;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.budget.Sector;
import org.madang.finance.governments.Government;
import org.madang.kernel.language.Text;

/**
 * Budgets in realistic proportion. Published for 2017: 193.5 trillion won in all, 27.1 % of it for
 * social welfare, mean fiscal self-reliance 53.4 %. How much each government has follows its people
 * and its kind.
 */
final class DemoBudget {

    static final long NATION = 193_500_000_000_000L;
    static final double WELFARE = 0.271;
    static final double SELF_RELIANCE = 0.534;

    /** A programme of the plan: its share of spending, in thousandths. */
    private record Plan(
            int perMille,
            Sector sector,
            int part,
            Text policy,
            Text detail,
            Item item,
            String office) {}

    private static final String FILE = "programmes.tsv";
    private static final List<Plan> PLANS = plans();
    private static final Plan SERVICE = service(6, Item.PRINCIPAL);
    private static final Plan INTEREST = service(2, Item.INTEREST);
    private static final Plan PARKING =
            new Plan(
                    2,
                    Sector.TRANSPORT,
                    124,
                    Text.of("교통 지원", "Support to transport"),
                    Text.of("주차장특별회계 전출", "Support to the parking account"),
                    Item.TO_ACCOUNTS,
                    "교통과");
    private static final Text UNIT = Text.of("기본 사업", "Core work");

    private DemoBudget() {}

    private static List<Plan> plans() {
        try (var in = Objects.requireNonNull(DemoBudget.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> plan(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plan plan(String[] cells) {
        return new Plan(
                Integer.parseInt(cells[0]),
                Sector.valueOf(cells[1]),
                Integer.parseInt(cells[2]),
                Text.of(cells[3], cells[4]),
                Text.of(cells[5], cells[6]),
                Item.valueOf(cells[7]),
                cells[8]);
    }

    /** Jongno-gu serves its debt and its parking account out of what others transfer. */
    private static Plan withoutService(Plan plan) {
        return plan.item() == Item.TO_GOVERNMENTS
                ? new Plan(
                        plan.perMille()
                                - SERVICE.perMille()
                                - INTEREST.perMille()
                                - PARKING.perMille(),
                        plan.sector(),
                        plan.part(),
                        plan.policy(),
                        plan.detail(),
                        plan.item(),
                        plan.office())
                : plan;
    }

    private static Plan service(int perMille, Item item) {
        return new Plan(
                perMille,
                Sector.ADMINISTRATION,
                14,
                Text.of("재정 지원", "Support to governments"),
                Text.of("지방채 상환", "Service of debt"),
                item,
                "기획예산과");
    }

    /** How heavily a government of a kind weighs for one inhabitant. */
    private static double weight(Government government) {
        return switch (government.kind()) {
            case METROPOLITAN -> 2.6;
            case PROVINCE -> 1.5;
            case CITY -> 2.1;
            case COUNTY -> 6.0;
            case DISTRICT -> 1.1;
        };
    }

    /** The share of its spending a government of a kind collects itself, before levelling. */
    static double ownShare(Government government) {
        return switch (government.kind()) {
            case METROPOLITAN -> 0.67;
            case PROVINCE -> 0.41;
            case CITY -> 0.42;
            case COUNTY -> 0.19;
            case DISTRICT -> 0.31;
        };
    }

    /** Each government's budget in won; together the nation's. */
    static Map<Integer, Long> totals(List<Government> governments, Map<Integer, Long> people) {
        double sum =
                governments.stream()
                        .mapToDouble(one -> weight(one) * people.getOrDefault(one.id(), 1L))
                        .sum();
        var totals = new java.util.TreeMap<Integer, Long>();
        for (var one : governments) {
            double share = weight(one) * people.getOrDefault(one.id(), 1L) / sum;
            totals.put(one.id(), Math.round(NATION * share / 1_000_000) * 1_000_000);
        }
        return totals;
    }

    /**
     * The lines of a budget.
     *
     * @param level what brings the mean of all own shares to the published one
     */
    static List<LineDraft> lines(Government government, long total, double level) {
        var lines = new ArrayList<LineDraft>();
        long spent = 0;
        var plans = new ArrayList<>(PLANS);
        if (government.id() == DemoStaff.JONGNO) {
            plans.replaceAll(DemoBudget::withoutService);
            plans.add(SERVICE);
            plans.add(INTEREST);
            plans.add(PARKING);
        }
        for (var plan : plans) {
            long amount = total / 1000 * plan.perMille();
            spent += amount;
            lines.add(
                    LineDraft.expense(
                            new Programme(
                                    plan.sector(), plan.part(), plan.policy(), UNIT, plan.detail()),
                            plan.item(),
                            plan.office(),
                            amount));
        }
        var reserve =
                new Programme(
                        Sector.RESERVE,
                        161,
                        Text.of("예비비", "Reserve"),
                        UNIT,
                        Text.of("예비비", "Reserve"));
        lines.add(LineDraft.reserve(reserve, total - spent));
        lines.addAll(revenues(government, total, level));
        return lines;
    }

    private static List<LineDraft> revenues(Government government, long total, double level) {
        long own = Math.round(total * Math.min(0.95, ownShare(government) * level));
        long tax = own * 4 / 5;
        long rest = total - own;
        long allocation = rest * 3 / 10;
        long adjustment = government.isUpper() ? 0 : rest / 10;
        long provincial = government.isUpper() ? 0 : rest / 5;
        var all = new ArrayList<LineDraft>();
        all.add(LineDraft.revenue(RevenueItem.ORDINARY_TAX, tax));
        all.add(LineDraft.revenue(RevenueItem.RECURRING, (own - tax) / 2));
        all.add(LineDraft.revenue(RevenueItem.OCCASIONAL, own - tax - (own - tax) / 2));
        all.add(LineDraft.revenue(RevenueItem.ALLOCATION, allocation));
        if (!government.isUpper()) {
            all.add(LineDraft.revenue(RevenueItem.ADJUSTMENT, adjustment));
            all.add(LineDraft.revenue(RevenueItem.PROVINCIAL_SUBSIDY, provincial));
        }
        all.add(
                LineDraft.revenue(
                        RevenueItem.NATIONAL_SUBSIDY, rest - allocation - adjustment - provincial));
        return all;
    }

    /** What levels the own shares to the published mean, weighted by budgets. */
    static double level(List<Government> governments, Map<Integer, Long> totals) {
        double own =
                governments.stream()
                        .mapToDouble(one -> ownShare(one) * totals.getOrDefault(one.id(), 0L))
                        .sum();
        return SELF_RELIANCE * totals.values().stream().mapToLong(Long::longValue).sum() / own;
    }
}
