package org.madang.residents.births;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters twins and more, in the order of their birth: all of them or none. Each is a report of its
 * own (Act on Registration of Family Relations, Article 44).
 */
@Service
public class RegisterTwins {

    private final RegisterBirth births;
    private final TransactionTemplate together;

    RegisterTwins(RegisterBirth births, PlatformTransactionManager transactions) {
        this.births = births;
        this.together = new TransactionTemplate(transactions);
        // A savepoint: what came before in the caller's transaction stays.
        this.together.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * @return a result for each child, or the refusal alone
     */
    @Transactional
    public List<BirthResult> register(List<BirthCommand> children) {
        return Objects.requireNonNull(
                together.execute(status -> {
                    var results = new ArrayList<BirthResult>();
                    for (var child : children) {
                        var result = births.register(child);
                        if (result instanceof BirthResult.Refused) {
                            status.setRollbackOnly();
                            return List.of(result);
                        }
                        results.add(result);
                    }
                    return List.copyOf(results);
                }));
    }
}
