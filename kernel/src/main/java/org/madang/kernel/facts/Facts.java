package org.madang.kernel.facts;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.Systems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the systems of the house for facts, by the codes they declare. */
@Component
public final class Facts {

    private static final Logger LOG = LoggerFactory.getLogger(Facts.class);

    /** A fact and the system that declares it. */
    public record Declared(String system, SystemDescriptor.Fact fact) {}

    private final Map<String, Declared> declared = new HashMap<>();
    private final Map<String, FactSource> sources = new HashMap<>();
    private final TransactionTemplate transactions;
    private final HouseClock clock;

    @Autowired
    Facts(ObjectProvider<FactSource> sources, TransactionTemplate transactions, HouseClock clock) {
        this(Systems.all(), sources.stream().toList(), transactions, clock);
    }

    Facts(
            List<SystemDescriptor> systems,
            List<FactSource> all,
            TransactionTemplate transactions,
            HouseClock clock) {
        for (var system : systems) {
            for (var fact : system.facts()) {
                declared.put(fact.code(), new Declared(system.name(), fact));
            }
        }
        for (var source : all) {
            source.codes().forEach(code -> register(code, source));
        }
        this.transactions = transactions;
        this.clock = clock;
    }

    private void register(String code, FactSource source) {
        if (!declared.containsKey(code)) {
            throw new IllegalStateException("no system declares the fact " + code);
        }
        if (sources.put(code, source) != null) {
            throw new IllegalStateException("two sources answer for the fact " + code);
        }
    }

    /** The declaration of a fact that can be asked for; empty where nobody answers for it. */
    public Optional<Declared> declared(String code) {
        return sources.containsKey(code)
                ? Optional.ofNullable(declared.get(code))
                : Optional.empty();
    }

    /** Codes of everything that can be asked for. */
    public List<String> codes() {
        return sources.keySet().stream().sorted().toList();
    }

    /**
     * Asks for a fact, in the caller's transaction or one of its own. A source that fails is rolled
     * back alone, so the caller can go on without it.
     *
     * @throws IllegalArgumentException when nobody answers for such a fact
     */
    public FactAnswer fetch(String code, long residentId, Purpose purpose) {
        var known =
                declared(code)
                        .orElseThrow(() ->
                                new IllegalArgumentException("nobody answers for a fact " + code));
        var name = known.fact().name();
        try {
            return asked(code, residentId, purpose)
                    .<FactAnswer>map(value ->
                            new FactAnswer.Held(
                                    code,
                                    name,
                                    known.system(),
                                    known.fact().legalBasis(),
                                    value,
                                    clock.clock().instant().truncatedTo(ChronoUnit.MICROS)))
                    .orElse(new FactAnswer.NotHeld(code, name));
        } catch (RuntimeException e) {
            LOG.warn("The source of {} does not answer: {}", code, e.getClass().getSimpleName());
            return new FactAnswer.Unavailable(code, name);
        }
    }

    /** Within a savepoint: what a failing source did is undone, what the caller did is not. */
    private Optional<FactValue> asked(String code, long residentId, Purpose purpose) {
        var source = java.util.Objects.requireNonNull(sources.get(code));
        var found =
                transactions.execute(status -> {
                    var savepoint = status.isNewTransaction() ? null : status.createSavepoint();
                    try {
                        var value = source.fetch(code, residentId, purpose);
                        if (savepoint != null) {
                            status.releaseSavepoint(savepoint);
                        }
                        return new Found(value, null);
                    } catch (RuntimeException e) {
                        if (savepoint != null) {
                            status.rollbackToSavepoint(savepoint);
                        } else {
                            status.setRollbackOnly();
                        }
                        return new Found(Optional.empty(), e);
                    }
                });
        var answer = java.util.Objects.requireNonNull(found);
        if (answer.failure() != null) {
            throw answer.failure();
        }
        return answer.value();
    }

    private record Found(
            Optional<FactValue> value,
            @org.jspecify.annotations.Nullable RuntimeException failure) {}
}
