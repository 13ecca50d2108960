package org.madang.forensics.testing;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.ForensicLaboratory;
import org.madang.forensics.demo.DemoCase;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Part;
import org.madang.forensics.runs.Method;
import org.madang.forensics.runs.RunCase;
import org.madang.forensics.runs.RunWorker;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People who work in the laboratory, and made-up cases for them. */
@Component
public class TestLaboratory {

    private static final Office NFS =
            new Office("1741100", Text.of("국립과학수사연구원", "NFS"), Jurisdiction.NATION);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Access access;
    private final DemoCase demo;
    private final RunCase runs;
    private final RunWorker worker;
    private final Laboratory laboratory;
    private final TransactionTemplate transactions;

    TestLaboratory(
            Access access,
            DemoCase demo,
            RunCase runs,
            RunWorker worker,
            Laboratory laboratory,
            TransactionTemplate transactions) {
        this.access = access;
        this.demo = demo;
        this.runs = runs;
        this.worker = worker;
        this.laboratory = laboratory;
        this.transactions = transactions;
    }

    public static Actor.Official official(String name, Duty... duties) {
        var codes = new java.util.HashSet<String>();
        for (var duty : duties) {
            codes.add(duty.code());
        }
        return new Actor.Official(name, Text.same(name), NFS, Set.copyOf(codes));
    }

    public static Actor.Official scientist() {
        return official("scientist", ForensicLaboratory.LABORATORY);
    }

    public static Actor.Official reviewer() {
        return official("reviewer", ForensicLaboratory.LABORATORY);
    }

    public static Actor.Official director() {
        return official("director", ForensicLaboratory.SIGN);
    }

    public static Actor.Official liaison() {
        return official("liaison", ForensicLaboratory.LIAISON);
    }

    /** A new case with the made-up disaster in it. */
    public long disaster(@Nullable Long reporter) {
        var code = "T-%04d".formatted(NUMBER.incrementAndGet());
        return Objects.requireNonNull(
                access.as(new Actor.House(), () -> demo.create(code, reporter, false)));
    }

    public long disaster() {
        return disaster(null);
    }

    /** Asks for a run and waits for it to be done. */
    public long run(long disaster, Method method) {
        var started = access.as(scientist(), () -> runs.start(disaster, method));
        long id = ((RunCase.Started.Asked) started).runId();
        work();
        return id;
    }

    /** Does all runs that wait. */
    public void work() {
        boolean more = true;
        while (more) {
            more = worker.next();
        }
    }

    /** Runs the work in a transaction that has opened a part of a case as somebody. */
    public <T> T inside(Actor actor, long disaster, Part part, Supplier<T> work) {
        return Objects.requireNonNull(
                access.as(
                        actor,
                        () ->
                                transactions.execute(status -> {
                                    laboratory.enter(disaster, part);
                                    return work.get();
                                })));
    }

    /** Past row-level security, to see what is there. */
    public static JdbcClient owner() {
        return JdbcClient.create(TestDatabase.shared().asOwner());
    }
}
