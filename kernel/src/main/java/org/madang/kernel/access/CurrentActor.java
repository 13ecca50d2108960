package org.madang.kernel.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** The actor and scope of this thread: bound for a piece of work, or read from the sign-in. */
final class CurrentActor {

    private static final ScopedValue<Actor> BOUND_ACTOR = ScopedValue.newInstance();
    private static final ScopedValue<Scope> BOUND_SCOPE = ScopedValue.newInstance();
    private static final Actor VISITOR = new Actor.Visitor();

    Actor actor() {
        return BOUND_ACTOR.isBound() ? BOUND_ACTOR.get() : signedIn();
    }

    Scope scope() {
        return BOUND_SCOPE.isBound() ? BOUND_SCOPE.get() : actor().scope();
    }

    <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        return ScopedValue.where(BOUND_ACTOR, actor)
                .where(BOUND_SCOPE, actor.scope())
                .call(work::get);
    }

    <T extends @Nullable Object> T within(Scope scope, Supplier<T> work) {
        return ScopedValue.where(BOUND_SCOPE, scope).call(work::get);
    }

    private static Actor signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return VISITOR;
        }
        return authentication.getPrincipal() instanceof ActorPrincipal principal
                ? principal.actor()
                : VISITOR;
    }
}
