package org.madang.finance.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.LineDraft;
import org.madang.finance.budget.Programme;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.budget.Sector;
import org.madang.finance.governments.Government;
import org.madang.kernel.language.Text;

/**
 * Budgets in realistic proportion. Published for 2017: 193.5 trillion won in all, 27.1 % of it for social
 * welfare, mean fiscal self-reliance 53.4 %. How much each government has follows its people and its kind.
 */
final class DemoBudget {

    static final long NATION = 193_500_000_000_000L;
    static final double WELFARE = 0.271;
    static final double SELF_RELIANCE = 0.534;

    /** A programme of the plan: its share of spending, in thousandths. */
    private record Plan(
            int perMille, Sector sector, int part, Text policy, Text detail, Item item, String office) {}

    private static final List<Plan> PLANS = plans();
    private static final Text UNIT = Text.of("기본 사업", "Core work");

    private DemoBudget() {}

    private static List<Plan> plans() {
        var all = new ArrayList<Plan>();
        add(
                all,
                140,
                Sector.WELFARE,
                81,
                "기초생활 보장",
                "Basic livelihood",
                "생계급여 지원",
                "Living benefits",
                Item.BENEFITS,
                "복지정책과");
        add(
                all,
                71,
                Sector.WELFARE,
                84,
                "보육과 가족",
                "Childcare and family",
                "영유아 보육료",
                "Childcare fees",
                Item.SUBSIDIES,
                "아동청소년과");
        add(
                all,
                60,
                Sector.WELFARE,
                85,
                "노인 복지",
                "Older people",
                "노인 일자리",
                "Jobs for older people",
                Item.SUBSIDIES,
                "어르신복지과");
        add(
                all,
                120,
                Sector.OTHER,
                901,
                "행정운영경비",
                "Running the office",
                "공무원 인건비",
                "Salaries",
                Item.PERSONNEL,
                "총무과");
        add(
                all,
                40,
                Sector.ADMINISTRATION,
                11,
                "행정 지원",
                "Administrative support",
                "청사 운영",
                "Running the hall",
                Item.OPERATIONS,
                "총무과");
        add(
                all,
                35,
                Sector.ADMINISTRATION,
                14,
                "재정 지원",
                "Support to governments",
                "자치단체 간 이전",
                "Transfers to governments",
                Item.TO_GOVERNMENTS,
                "기획예산과");
        add(
                all,
                20,
                Sector.ADMINISTRATION,
                16,
                "정보화",
                "Information systems",
                "전산장비 구입",
                "Computers",
                Item.PURCHASES,
                "스마트도시과");
        add(
                all,
                30,
                Sector.SAFETY,
                25,
                "재난 안전",
                "Disaster safety",
                "재난 예방 시설",
                "Disaster works",
                Item.WORKS,
                "안전관리과");
        add(
                all,
                53,
                Sector.EDUCATION,
                51,
                "교육 지원",
                "Schools",
                "학교 급식 지원",
                "School meals",
                Item.SUBSIDIES,
                "교육지원과");
        add(
                all,
                30,
                Sector.CULTURE,
                61,
                "도서관 운영",
                "Libraries",
                "도서 구입",
                "Books",
                Item.PURCHASES,
                "문화과");
        add(
                all,
                25,
                Sector.CULTURE,
                62,
                "관광 진흥",
                "Tourism",
                "지역 축제",
                "Festivals",
                Item.OPERATIONS,
                "관광과");
        add(
                all,
                70,
                Sector.ENVIRONMENT,
                71,
                "상하수도",
                "Water and sewers",
                "하수관로 정비",
                "Sewers",
                Item.WORKS,
                "치수과");
        add(
                all,
                36,
                Sector.ENVIRONMENT,
                72,
                "청소 행정",
                "Waste",
                "폐기물 처리 위탁",
                "Waste contracts",
                Item.OPERATIONS,
                "청소행정과");
        add(
                all,
                20,
                Sector.HEALTH,
                91,
                "보건소 운영",
                "Health centres",
                "예방접종",
                "Vaccination",
                Item.OPERATIONS,
                "보건소");
        add(
                all,
                60,
                Sector.FARMING,
                101,
                "농업 지원",
                "Farming",
                "농업인 직불금",
                "Direct payments",
                Item.BENEFITS,
                "농정과");
        add(
                all,
                22,
                Sector.INDUSTRY,
                114,
                "소상공인 지원",
                "Small businesses",
                "전통시장 시설",
                "Markets",
                Item.SUBSIDIES,
                "일자리경제과");
        add(
                all,
                75,
                Sector.TRANSPORT,
                121,
                "도로 관리",
                "Roads",
                "도로 보수",
                "Road repairs",
                Item.WORKS,
                "도로과");
        add(
                all,
                25,
                Sector.TRANSPORT,
                126,
                "대중교통",
                "Public transport",
                "버스 재정 지원",
                "Bus subsidies",
                Item.SUBSIDIES,
                "교통행정과");
        add(
                all,
                60,
                Sector.DEVELOPMENT,
                141,
                "도시 계획",
                "Town planning",
                "도시 재생",
                "Urban renewal",
                Item.WORKS,
                "도시계획과");
        return all;
    }

    private static void add(
            List<Plan> all,
            int perMille,
            Sector sector,
            int part,
            String policy,
            String policyEn,
            String detail,
            String detailEn,
            Item item,
            String office) {
        all.add(
                new Plan(
                        perMille,
                        sector,
                        part,
                        Text.of(policy, policyEn),
                        Text.of(detail, detailEn),
                        item,
                        office));
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
        for (var plan : PLANS) {
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
