package org.madang.finance.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.finance.assets.Asset;
import org.madang.finance.assets.AssetKind;
import org.madang.finance.assets.ChangeAsset;
import org.madang.finance.assets.DepreciateAssets;
import org.madang.finance.assets.RegisterAsset;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.CarryBudget;
import org.madang.finance.budget.CarryRules;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.planning.DrawUpPlan;
import org.madang.finance.spending.AcceptDelivery;
import org.madang.finance.subsidies.AwardSubsidy;
import org.madang.finance.subsidies.SettleGrant;
import org.madang.finance.subsidies.Subsidies;
import org.madang.finance.treasury.KeepCash;
import org.madang.finance.treasury.Treasury;
import org.springframework.stereotype.Component;

/**
 * What Jongno-gu's registers show: property, subsidies, deposits, cash of others, carry-over and a
 * plan, each with something left to do for whoever comes in.
 */
@Component("financeDemoRegisters")
class DemoRegisters {

    private static final long DEPOSIT = 300_000_000;
    private static final long BOND = 12_000_000;
    private static final long SETTLED = 5_000_000;
    private static final long OPEN = 12_000_000;

    private final DemoOffice office;
    private final RegisterAsset registering;
    private final DepreciateAssets depreciating;
    private final ChangeAsset changing;
    private final SettleGrant grants;
    private final AwardSubsidy awarding;
    private final Subsidies subsidies;
    private final AcceptDelivery accepting;
    private final KeepCash keeping;
    private final CarryBudget carrying;
    private final DrawUpPlan planning;

    DemoRegisters(
            DemoOffice office,
            RegisterAsset registering,
            DepreciateAssets depreciating,
            ChangeAsset changing,
            SettleGrant grants,
            AwardSubsidy awarding,
            Subsidies subsidies,
            AcceptDelivery accepting,
            KeepCash keeping,
            CarryBudget carrying,
            DrawUpPlan planning) {
        this.office = office;
        this.registering = registering;
        this.depreciating = depreciating;
        this.changing = changing;
        this.grants = grants;
        this.awarding = awarding;
        this.subsidies = subsidies;
        this.accepting = accepting;
        this.keeping = keeping;
        this.carrying = carrying;
        this.planning = planning;
    }

    /** Fills the registers. */
    void fill(
            DemoYear.Plan plan,
            List<BudgetLine> expenses,
            List<BudgetLine> revenues,
            List<Long> parties) {
        property(plan);
        subsidies(plan, expenses, revenues, parties);
        treasury(plan);
        beyondTheYear(plan, expenses);
    }

    private void property(DemoYear.Plan plan) {
        long total = plan.total();
        var all =
                List.of(
                        there(AssetKind.LAND, "청사 부지", total / 2, 0, 0, 1970),
                        there(AssetKind.BUILDING, "종로구 청사", total / 3, 60, total / 9, 1998),
                        there(AssetKind.PARK, "동네 공원 12곳", total / 10, 30, 0, 2014),
                        there(AssetKind.ROAD, "구도 노선", total, 0, 0, 1980));
        all.forEach(one -> office.by(DemoStaff.PROPERTY, plan, () -> registering.register(one)));
        var given =
                new RegisterAsset.Wanted(
                        AssetKind.LIBRARY,
                        "기부받은 작은도서관",
                        "문화과",
                        480_000_000,
                        0,
                        40,
                        Asset.Source.DONATED,
                        LocalDate.of(plan.year(), 1, 1),
                        0);
        long id = office.by(DemoStaff.PROPERTY, plan, () -> registering.register(given));
        office.by(DemoStaff.PROPERTY, plan, () -> changing.count(id, true, ""));
        office.by(DemoStaff.CONTROLLER, plan, depreciating::depreciate);
    }

    private static RegisterAsset.Wanted there(
            AssetKind kind, String name, long cost, int years, long worn, int since) {
        return new RegisterAsset.Wanted(
                kind,
                name,
                "재무과",
                cost,
                0,
                years,
                Asset.Source.BROUGHT,
                LocalDate.of(since, 5, 1),
                worn);
    }

    private void subsidies(
            DemoYear.Plan plan,
            List<BudgetLine> expenses,
            List<BudgetLine> revenues,
            List<Long> parties) {
        long revenue =
                revenues.stream()
                        .filter(one -> one.item() == RevenueItem.NATIONAL_SUBSIDY.code())
                        .findFirst()
                        .orElseThrow()
                        .id();
        var decided =
                new SettleGrant.Wanted(revenue, "돌봄센터 운영 지원", "복지부 제218호", 30_000_000, 10_000_000);
        long grant = office.by(DemoStaff.BUDGET, plan, () -> grants.enter(decided));
        office.by(DemoStaff.CASHIER, plan, () -> grants.receive(grant, 20_000_000));
        var line =
                expenses.stream()
                        .filter(one -> one.item() == Item.SUBSIDIES.code())
                        .findFirst()
                        .orElseThrow();
        long party = parties.getLast();
        long done = award(plan, line, party, grant, "방과 후 돌봄교실", SETTLED);
        office.by(DemoStaff.COMMITTER, plan, () -> awarding.settle(done, SETTLED - 400_000, null));
        award(plan, line, party, grant, "야간 돌봄센터", OPEN);
    }

    private long award(
            DemoYear.Plan plan, BudgetLine line, long party, long grant, String title, long won) {
        var wanted =
                new AwardSubsidy.Wanted(
                        line.id(),
                        party,
                        grant,
                        title,
                        won,
                        won / 10,
                        true,
                        false,
                        "제5차 보조금관리위원회",
                        plan.today().plusMonths(2));
        long id = office.by(DemoStaff.COMMITTER, plan, () -> awarding.award(wanted));
        long commitment = subsidies.find(id).orElseThrow().commitment();
        var delivered = List.of(new AcceptDelivery.Delivered(commitment, won, plan.today()));
        office.by(DemoStaff.COMMITTER, plan, () -> accepting.accept(delivered));
        return id;
    }

    private void treasury(DemoYear.Plan plan) {
        var placing = new KeepCash.Placing(DEPOSIT, 285, plan.today().plusMonths(6));
        office.by(DemoStaff.CASHIER, plan, () -> keeping.place(placing));
        var bond = new KeepCash.Taking(Treasury.Kind.CONTRACT_BOND, "누리건설", "하수관로 정비 계약보증금", BOND);
        office.by(DemoStaff.CASHIER, plan, () -> keeping.take(bond));
        var bid = new KeepCash.Taking(Treasury.Kind.BID_BOND, "마루조경", "공원 정비 입찰보증금", BOND / 4);
        office.by(DemoStaff.CASHIER, plan, () -> keeping.take(bid));
    }

    private void beyondTheYear(DemoYear.Plan plan, List<BudgetLine> expenses) {
        var works = expenses.stream().filter(one -> one.item() == Item.WORKS.code()).toList();
        long won = org.madang.finance.Won.withoutOdd(plan.total() / 1000);
        var express =
                new CarryBudget.Wanted(
                        CarryRules.Kind.EXPRESS,
                        works.getFirst().id(),
                        null,
                        won,
                        "겨울 공사 중지로 내년 봄에 마침",
                        "제8호");
        office.by(DemoStaff.BUDGET, plan, () -> carrying.plan(express));
        var amounts = new ArrayList<Long>();
        for (int year = 0; year < 4; year++) {
            amounts.add(won * (year + 1));
        }
        var project = new CarryBudget.Project(works.getLast().id(), "창신동 도시재생", amounts, "제3호");
        office.by(DemoStaff.BUDGET, plan, () -> carrying.begin(project));
        office.by(DemoStaff.BUDGET, plan, () -> planning.draw(250, 300));
    }
}
