package org.madang.finance.pages;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.Governments;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Duty;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose books a page of the desk shows, and what the reader may do in them. */
@Component("financeBooks")
public class Books {

    private static final Text NOBODY =
            Text.of(
                    "볼 수 있는 지방자치단체가 없습니다.",
                    "There is no local government whose books you may see.");

    private final Access access;
    private final Governments governments;
    private final FinanceClock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate looking;

    Books(
            Access access,
            Governments governments,
            FinanceClock clock,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.governments = governments;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.looking = new TransactionTemplate(transactions);
    }

    /** The reader's own government. */
    public Optional<Government> own() {
        return governments.of(access.holding(LocalFinance.READ));
    }

    /**
     * The government asked for, or the reader's own.
     *
     * @throws AccessRefused when it lies outside of what the reader may see
     */
    public Government of(@Nullable Integer asked) {
        access.holding(LocalFinance.READ);
        var government = asked == null ? own() : governments.find(asked).filter(this::isReadable);
        return government.orElseThrow(() -> new AccessRefused(NOBODY));
    }

    private boolean isReadable(Government government) {
        return access.mayActFor(LocalFinance.READ, government.division());
    }

    /** Whether the reader may do this work for the government: what a page offers. */
    public boolean may(Duty duty, Government government) {
        return own().filter(government::equals).isPresent()
                && access.mayActFor(duty, government.division());
    }

    /** The fiscal year it is. */
    public int year() {
        return clock.today().getYear();
    }

    public FinanceClock clock() {
        return clock;
    }

    /** Reads in one transaction, which is what row-level security asks for. */
    public <T> T read(Supplier<T> work) {
        return found(reading.execute(status -> work.get()));
    }

    /** The same for what is written down when it is looked at. */
    public <T> T look(Supplier<T> work) {
        return found(looking.execute(status -> work.get()));
    }

    private static <T> T found(@Nullable T found) {
        if (found == null) {
            throw new IllegalStateException("the page read nothing");
        }
        return found;
    }
}
