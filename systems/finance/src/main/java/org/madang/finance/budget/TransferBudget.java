package org.madang.finance.budget;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.budget.BudgetRules.Transfer;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Governments;
import org.madang.finance.governments.Trail;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves budget between lines: within one policy programme (전용, Local Finance Act, Article 49),
 * between them by the council's vote (이용, Article 47-2), or out of the reserve (예비비, Article 43;
 * Enforcement Decree, Articles 48, 55 and 56).
 */
@Service("financeTransferBudget")
public class TransferBudget {

    private final Lines lines;
    private final Controls controls;
    private final StruckOuts struck;
    private final Governments governments;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Access access;
    private final FinanceClock clock;

    TransferBudget(
            Lines lines,
            Controls controls,
            StruckOuts struck,
            Governments governments,
            JdbcClient jdbc,
            Trail trail,
            Access access,
            FinanceClock clock) {
        this.lines = lines;
        this.controls = controls;
        this.struck = struck;
        this.governments = governments;
        this.jdbc = jdbc;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    /** Moves within one policy programme. */
    @Transactional
    public Decision<Long> within(long from, long to, long amount, String reason) {
        return move(Transfer.WITHIN, from, to, amount, reason, null);
    }

    /**
     * Moves between policy programmes.
     *
     * @param vote number and day of the council's vote
     */
    @Transactional
    public Decision<Long> between(long from, long to, long amount, String reason, String vote) {
        return move(Transfer.BETWEEN, from, to, amount, reason, vote);
    }

    /** Uses the reserve. */
    @Transactional
    public Decision<Long> fromReserve(long reserve, long to, long amount, String reason) {
        return move(Transfer.RESERVE, reserve, to, amount, reason, null);
    }

    private Decision<Long> move(
            Transfer kind, long from, long to, long amount, String reason, @Nullable String vote) {
        var own = governments.actingFor(LocalFinance.BUDGET);
        var held = lines.locked(List.of(from, to));
        var source = own(held, from, own.id());
        var target = own(held, to, own.id());
        if (source.isEmpty() || target.isEmpty() || from == to || amount <= 0) {
            return Decision.refused(BudgetRules.NO_LINE);
        }
        int year = clock.today().getYear();
        var reasons = BudgetRules.transfer(kind, source.get(), target.get(), amount, vote, year);
        if (kind == Transfer.RESERVE && struck.isStruck(to)) {
            reasons.add(BudgetRules.STRUCK_OUT);
        }
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        controls.transfer(from, to, amount);
        long id =
                jdbc.sql(
                                """
                                insert into finance.transfer
                                    (government, kind, from_line, to_line, amount, reason, vote,
                                     made_by, made_on)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                                """)
                        .param(own.id())
                        .param(kind.name())
                        .param(from)
                        .param(to)
                        .param(amount)
                        .param(reason)
                        .param(vote)
                        .param(access.current().id())
                        .param(clock.today())
                        .query(Long.class)
                        .single();
        trail.changed("finance.transfer", Text.of("예산 이용·전용", "Moving budget"), "transfer " + id);
        return Decision.done(id);
    }

    private static Optional<BudgetLine> own(List<BudgetLine> held, long id, int government) {
        return held.stream()
                .filter(line -> line.id() == id && line.government() == government)
                .findFirst();
    }
}
