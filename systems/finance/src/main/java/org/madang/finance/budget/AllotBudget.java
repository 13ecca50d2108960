package org.madang.finance.budget;

import java.time.LocalDate;
import java.util.List;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Governments;
import org.madang.finance.governments.Trail;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Allots the budget to offices by quarter and month: what they may bind (지방회계법 제29조제2항). */
@Service("financeAllotBudget")
public class AllotBudget {

    /** So much of a line from a day on. */
    public record Allotment(long line, LocalDate from, long amount) {}

    private final Lines lines;
    private final Controls controls;
    private final Governments governments;
    private final Trail trail;
    private final Access access;

    AllotBudget(
            Lines lines, Controls controls, Governments governments, Trail trail, Access access) {
        this.lines = lines;
        this.controls = controls;
        this.governments = governments;
        this.trail = trail;
        this.access = access;
    }

    /** Allots all of them or none. */
    @Transactional
    public Decision<Integer> allot(List<Allotment> wanted) {
        var own = governments.actingFor(LocalFinance.BUDGET);
        var held =
                lines.locked(wanted.stream().map(Allotment::line).distinct().toList()).stream()
                        .filter(line -> line.government() == own.id())
                        .toList();
        for (var line : held) {
            var control = line.control();
            long amount =
                    wanted.stream()
                            .filter(one -> one.line() == line.id())
                            .mapToLong(Allotment::amount)
                            .sum();
            var reasons =
                    control == null
                            ? List.of(BudgetRules.NO_LINE)
                            : BudgetRules.allotment(control, amount);
            if (!reasons.isEmpty()) {
                return Decision.refused(reasons);
            }
        }
        if (held.size() != wanted.stream().map(Allotment::line).distinct().count()) {
            return Decision.refused(BudgetRules.NO_LINE);
        }
        controls.allot(own.id(), wanted, access.current().id());
        trail.changed(
                "finance.allot",
                Text.of("예산 배정", "Allotting the budget"),
                "lines " + wanted.getFirst().line() + "+" + wanted.size());
        return Decision.done(wanted.size());
    }
}
