package org.madang.finance.revenue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.BeforeClosing;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.RuleBook;
import org.madang.finance.revenue.Assessments.Assessment;
import org.springframework.stereotype.Component;

/**
 * Before December is closed, the allowance for doubtful claims is brought to what they are worth
 * less (Rule on Accounting Standards, Article 46): the longer a claim has been overdue, the more;
 * after five years, when a claim is usually barred by time, all of it. In the books of the account
 * whose claims they are.
 */
@Component("financeAllowance")
class Allowance implements BeforeClosing {

    private static final int DECEMBER = 12;
    private static final int ALLOWANCE = 112900;
    private static final int WHOLE = 100;

    /** Hundredths that are doubtful of what has been overdue for at most so many years. */
    private enum Age {
        ONE(1, 5),
        THREE(3, 30),
        FIVE(5, 60);

        private final int years;
        private final int percent;

        Age(int years, int percent) {
            this.years = years;
            this.percent = percent;
        }
    }

    private final Assessments assessments;
    private final Funds funds;
    private final Bookkeeping books;

    Allowance(Assessments assessments, Funds funds, Bookkeeping books) {
        this.assessments = assessments;
        this.funds = funds;
        this.books = books;
    }

    /** What of the claims is doubtful on a day. */
    static long doubtful(List<Assessment> claims, LocalDate day) {
        return claims.stream()
                .mapToLong(claim -> claim.owed() * percent(claim.dueOn(), day) / WHOLE)
                .sum();
    }

    private static int percent(LocalDate due, LocalDate day) {
        for (var age : Age.values()) {
            if (!due.isBefore(day.minusYears(age.years))) {
                return due.isBefore(day) ? age.percent : 0;
            }
        }
        return WHOLE;
    }

    @Override
    public void beforeClosing(Government government, int year, int month) {
        if (month != DECEMBER) {
            return;
        }
        var end = LocalDate.of(year, DECEMBER, 31);
        var claims = assessments.open(government.id(), end);
        Stream.concat(
                        Stream.of(Funds.GENERAL),
                        funds.of(government.id()).stream().map(Funds.Fund::number))
                .distinct()
                .forEach(fund -> {
                    var own = claims.stream().filter(one -> one.fund() == fund).toList();
                    makeUp(government, fund, doubtful(own, end), end);
                });
    }

    private void makeUp(Government government, int fund, long needed, LocalDate end) {
        long there = -books.holds(government.id(), fund, ALLOWANCE);
        if (needed != there) {
            var event =
                    needed > there
                            ? RuleBook.Event.of("ALLOWANCE_MADE", "won", needed - there)
                            : RuleBook.Event.of("ALLOWANCE_RELEASED", "won", there - needed);
            books.postChecked(
                    List.of(
                            books.draft(
                                    government.id(),
                                    fund,
                                    end,
                                    event,
                                    "allowance " + end.getYear(),
                                    "대손충당금",
                                    Leg.About.NOTHING)));
        }
    }
}
