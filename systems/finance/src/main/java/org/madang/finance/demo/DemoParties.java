package org.madang.finance.demo;

import java.util.ArrayList;
import java.util.List;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.governments.Government;
import org.madang.finance.spending.Party;

/** Made-up creditors and bundles of payers; persons are brought by {@link DemoTaxpayers}. */
final class DemoParties {

    private static final String[] NAMES = {
        "가온문고", "누리건설", "다솜급식", "라온정보", "마루조경", "바른회계", "새벽청소", "아름복지재단"
    };
    private static final String[] BANKS = {"KOEXKRSE", "SHBKKRSE", "CZNBKRSE", "NACFKRSE"};

    private DemoParties() {}

    static List<Party.New> of(Government government) {
        var all = new ArrayList<Party.New>();
        for (int i = 0; i < NAMES.length; i++) {
            all.add(
                    new Party.New(
                            Party.Kind.COMPANY,
                            NAMES[i],
                            "%05d-%d".formatted(government.id(), i + 1),
                            BANKS[i % BANKS.length],
                            "%05d01%04d".formatted(government.id(), 1111 * (i + 1)),
                            null));
        }
        return all;
    }

    /** Notices are sent in bundles. */
    static String payer(int item, int round) {
        var name = RevenueItem.of(item).map(one -> one.title().ko()).orElse("세입");
        return "%s %d차 고지 묶음".formatted(name, round + 1);
    }

    static String title(BudgetLine line, int round, int piece) {
        var programme = line.programme();
        var detail = programme == null ? "" : programme.detail().ko();
        return "%s %d-%d".formatted(detail, round + 1, piece + 1);
    }
}
