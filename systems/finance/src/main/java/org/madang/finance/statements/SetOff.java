package org.madang.finance.statements;

import java.util.ArrayList;
import java.util.List;
import org.madang.finance.ledger.Balances.Balance;

/**
 * The balances of a whole government after what its accounts by type passed on to each other was
 * set off (내부거래의 상계, Rule on Accounting Standards, Article 9, paragraph 1): the cost of the one
 * against the revenue of the other, as far as both are there. What one has spent and the other has
 * not yet got stays, beside the order that is under way.
 *
 * @param trial balances by account and fiscal year
 * @param won what was set off
 */
record SetOff(List<Balance> trial, long won) {

    static final int PASSED_ON = 532100;
    static final int TAKEN = 425100;

    SetOff {
        trial = List.copyOf(trial);
    }

    /** The balances of one government after the transfers of a fiscal year were set off. */
    static SetOff of(int government, List<Balance> trial, int year) {
        long won = Math.max(0, Math.min(net(trial, PASSED_ON, year), -net(trial, TAKEN, year)));
        if (won == 0) {
            return new SetOff(trial, 0);
        }
        var after = new ArrayList<>(trial);
        after.add(new Balance(government, PASSED_ON, year, 0, won, 0));
        after.add(new Balance(government, TAKEN, year, won, 0, 0));
        return new SetOff(after, won);
    }

    private static long net(List<Balance> trial, int account, int year) {
        return trial.stream()
                .filter(one -> one.account() == account && one.year() == year)
                .mapToLong(Balance::net)
                .sum();
    }
}
