package org.madang.services.testing;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Residents and officials of the demo country, for tests. */
@Component("testPeople")
public class People {

    private final Accounts accounts;
    private final Access access;
    private final TransactionTemplate transactions;
    private final MockMvcTester web;
    private final JdbcClient owner = JdbcClient.create(TestDatabase.shared().asOwner());

    People(Accounts accounts, Access access, TransactionTemplate transactions, MockMvcTester web) {
        this.accounts = accounts;
        this.access = access;
        this.transactions = transactions;
        this.web = web;
    }

    public Actor actor(String username) {
        return accounts.find(username).orElseThrow().actor();
    }

    public long resident(String username) {
        return ((Actor.Resident) actor(username)).residentId();
    }

    public Visitor browser(String username) {
        return new Visitor(web, actor(username));
    }

    /** Somebody of Jongno-gu who was born in these years and has nobody's part in the demo. */
    public Visitor born(int from, int to) {
        long id =
                owner.sql(
                                """
                                select r.id from residents.resident r
                                 where r.division like '11110%' and r.status = 'RESIDENT'
                                   and r.birth_date between make_date(?, 1, 1)
                                                        and make_date(?, 12, 31)
                                 order by r.id desc limit 1
                                """)
                        .params(from, to)
                        .query(Long.class)
                        .single();
        return new Visitor(web, new Actor.Resident(id));
    }

    /** Anybody of the register. */
    public Visitor visitor(long residentId) {
        return new Visitor(web, new Actor.Resident(residentId));
    }

    public Visitor nobody() {
        return new Visitor(web, null);
    }

    /** An official of any area with these duties. */
    public Visitor official(String area, String... duties) {
        var office = new Office("test-" + area, Text.same("test " + area), new Jurisdiction(area));
        return new Visitor(
                web, new Actor.Official("test", Text.same("Test"), office, Set.of(duties)));
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return Objects.requireNonNull(
                access.as(actor, () -> transactions.execute(status -> work.get())));
    }

    public <T> T seen(Supplier<T> work) {
        return as(new Actor.House(), work);
    }

    public JdbcClient owner() {
        return owner;
    }

    /** Waits for what follows a commit, such as a paper. */
    public static void until(Supplier<Boolean> holds) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.get()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come about in twenty seconds");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
