package org.madang.kernel.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** {@link Access} over the sign-in of this thread and the scope of its transaction. */
final class RowAccess implements Access {

    private static final Text NOT_AN_OFFICIAL =
            Text.of("이 업무를 맡은 공무원만 할 수 있습니다.", "Only an official with this duty may do this.");
    private static final Text NOT_ENTRUSTED =
            Text.of("맡은 업무가 아닙니다: {0}", "This is not among your duties: {0}");
    private static final Text OUTSIDE =
            Text.of("관할 구역 밖입니다.", "This lies outside of your jurisdiction.");
    private static final Text NOT_A_RESIDENT =
            Text.of("주민으로 로그인해야 해요.", "You need to sign in as a resident.");

    private final CurrentActor current;
    private final ScopedTransactions transactions;

    RowAccess(CurrentActor current, ScopedTransactions transactions) {
        this.current = current;
        this.transactions = transactions;
    }

    @Override
    public Actor current() {
        return current.actor();
    }

    @Override
    public Actor.Official official(Duty duty) {
        if (current.actor() instanceof Actor.Official official && official.has(duty)) {
            return official;
        }
        throw new AccessRefused(NOT_AN_OFFICIAL);
    }

    @Override
    public Actor.Resident resident() {
        if (current.actor() instanceof Actor.Resident resident) {
            return resident;
        }
        throw new AccessRefused(NOT_A_RESIDENT);
    }

    @Override
    public Actor holding(Duty duty) {
        var actor = current.actor();
        if (holds(actor, duty)) {
            return actor;
        }
        throw new AccessRefused(NOT_ENTRUSTED.with(duty.name()));
    }

    @Override
    public Actor actingFor(Duty duty, String divisionCode) {
        var actor = holding(duty);
        if (within(actor, divisionCode)) {
            return actor;
        }
        throw new AccessRefused(OUTSIDE);
    }

    @Override
    public boolean mayActFor(Duty duty, String divisionCode) {
        var actor = current.actor();
        return holds(actor, duty) && within(actor, divisionCode);
    }

    private static boolean holds(Actor actor, Duty duty) {
        return switch (actor) {
            case Actor.Official official -> official.has(duty);
            case Actor.Machine machine -> machine.has(duty);
            case Actor.Resident _, Actor.Visitor _, Actor.House _ -> false;
        };
    }

    private static boolean within(Actor actor, String divisionCode) {
        var divisions = actor.scope().divisions();
        return divisions != null && divisionCode.startsWith(divisions);
    }

    @Override
    public <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        var before = current.scope();
        return current.as(actor, () -> told(actor.scope(), before, work));
    }

    @Override
    public <T extends @Nullable Object> T within(Scope scope, Supplier<T> work) {
        var before = current.scope();
        return current.within(scope, () -> told(scope, before, work));
    }

    private <T extends @Nullable Object> T told(Scope scope, Scope before, Supplier<T> work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        transactions.tellRunning(scope);
        try {
            return work.get();
        } finally {
            transactions.tellAgain(before);
        }
    }
}
