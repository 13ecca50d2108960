package org.madang.finance.demo;

import java.time.LocalDate;
import java.util.List;
import org.madang.finance.assets.Asset;
import org.madang.finance.assets.AssetKind;
import org.madang.finance.assets.RegisterAsset;
import org.madang.finance.assets.TransferAsset;
import org.madang.finance.debt.Debt;
import org.madang.finance.debt.IssueDebt;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.OpenFund;
import org.madang.finance.spending.Parties;
import org.madang.finance.spending.Party;
import org.springframework.stereotype.Component;

/**
 * Jongno-gu's special account for parking: a car park of its own, a thing the general account gave
 * it, and a loan whose money the cashier may receive.
 */
@Component("financeDemoParking")
class DemoParking {

    private static final long WORKS = 2_400_000_000L;

    private final DemoOffice office;
    private final OpenFund opening;
    private final Funds funds;
    private final RegisterAsset registering;
    private final TransferAsset transferring;
    private final IssueDebt issuing;
    private final Parties parties;

    DemoParking(
            DemoOffice office,
            OpenFund opening,
            Funds funds,
            RegisterAsset registering,
            TransferAsset transferring,
            IssueDebt issuing,
            Parties parties) {
        this.office = office;
        this.opening = opening;
        this.funds = funds;
        this.registering = registering;
        this.transferring = transferring;
        this.issuing = issuing;
        this.parties = parties;
    }

    /** Opens it, and says its number. */
    int open(DemoYear.Plan plan) {
        int own = plan.government().id();
        var account =
                new OpenFund.Wanted(
                        Funds.Kind.SPECIAL,
                        "주차장특별회계",
                        "Parking account",
                        "주차장법 제21조의2",
                        true,
                        null,
                        funds.one(own, Funds.GENERAL).bank(),
                        "11110-주차장");
        int fund = office.by(DemoStaff.BUDGET, plan, () -> opening.open(account));
        var park = given(AssetKind.CAR_PARK, "창신동 공영주차장", 1_600_000_000, plan.today(), fund);
        office.by(DemoStaff.PROPERTY, plan, () -> registering.register(park));
        var machine = given(AssetKind.EQUIPMENT, "무인정산기", 38_000_000, plan.today(), Funds.GENERAL);
        long id = office.by(DemoStaff.PROPERTY, plan, () -> registering.register(machine));
        var moved = new TransferAsset.Wanted(fund, 0, null, "주차장 운영에 사용");
        office.by(DemoStaff.PROPERTY, plan, () -> transferring.transfer(id, moved));
        borrow(plan, own, fund);
        return fund;
    }

    private static RegisterAsset.Wanted given(
            AssetKind kind, String name, long cost, LocalDate on, int fund) {
        return new RegisterAsset.Wanted(
                kind, name, "교통과", cost, 0, kind.years(), Asset.Source.DONATED, on, 0, fund);
    }

    private void borrow(DemoYear.Plan plan, int own, int fund) {
        long lender =
                parties.enter(
                                own,
                                List.of(
                                        new Party.New(
                                                Party.Kind.GOVERNMENT,
                                                "서울특별시 지역개발기금",
                                                "11000-D",
                                                "KOEXKRSE",
                                                "11000028888",
                                                null)))
                        .getFirst();
        var loan =
                new IssueDebt.Wanted(
                                Debt.Kind.LOAN,
                                Debt.Purpose.ASSETS,
                                "숭인동 공영주차장 건설 융자",
                                lender,
                                plan.total() / 400,
                                200,
                                2,
                                2,
                                8,
                                "제47호",
                                null,
                                null,
                                WORKS)
                        .of(fund);
        office.by(DemoStaff.BUDGET, plan, () -> issuing.enter(loan));
    }
}
