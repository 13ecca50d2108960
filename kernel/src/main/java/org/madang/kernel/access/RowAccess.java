package org.madang.kernel.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** {@link Access} over the sign-in of this thread and the scope of its transaction. */
final class RowAccess implements Access {

    private static final Text NOT_AN_OFFICIAL =
            Text.of("이 업무를 맡은 공무원만 할 수 있습니다.", "Only an official with this duty may do this.");
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
