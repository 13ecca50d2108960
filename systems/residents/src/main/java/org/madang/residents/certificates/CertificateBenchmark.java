package org.madang.residents.certificates;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.LoadLoop;
import org.madang.kernel.bench.Measurement;
import org.madang.kernel.documents.DocumentNumber;
import org.madang.kernel.documents.DocumentPress;
import org.madang.kernel.documents.Issuance;
import org.madang.kernel.language.Language;
import org.madang.residents.CertificateChoices;
import org.madang.residents.CertificateKind;
import org.madang.residents.bench.People;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Household certificates end to end: read, typeset, signed, stored, journaled; beside signing alone
 * of such certificates' bytes. Both on enough threads that no core waits for the disk, and divided
 * by the cores, so that the database's share of the work counts, too. One at a time is the second
 * figure: what a resident waits for.
 */
@Component
class CertificateBenchmark implements Benchmark {

    private static final double GOAL = 0.4;

    /** Each side's time, and the warm-up's: so much code is not compiled in a few seconds. */
    private static final double SECONDS = 27;

    private static final CertificateChoices CHOICES =
            CertificateChoices.usual(CertificateKind.HOUSEHOLD, Language.KO);

    private final IssueCertificate certificates;
    private final DocumentPress press;
    private final Access access;
    private final People people;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    CertificateBenchmark(
            IssueCertificate certificates,
            DocumentPress press,
            Access access,
            People people,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.certificates = certificates;
        this.press = press;
        this.access = access;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public List<Measurement> run() {
        var heads = people.heads(5000);
        makeKeys(heads);
        int cores = Runtime.getRuntime().availableProcessors();
        var busy = measure(2 * cores, heads);
        var alone = measure(1, heads);
        return List.of(
                Measurement.beside(
                        "certificates: a second and core, beside signing alone",
                        busy[0].perSecond() / cores,
                        "/s",
                        busy[1].perSecond() / cores,
                        GOAL),
                Measurement.beside(
                        "certificates: one at a time, beside signing alone",
                        alone[0].perSecond(),
                        "/s",
                        alone[1].perSecond(),
                        GOAL),
                Measurement.alone("certificates: one at a time, p99", alone[0].p99(), "ms"));
    }

    private LoadLoop.Result[] measure(int threads, List<People.Person> heads) {
        var signings = new ArrayList<Runnable>();
        for (int i = 0; i < threads; i++) {
            signings.add(signing(heads.get(i).id()));
        }
        int share = heads.size() / threads;
        return LoadLoop.inTurns(
                threads,
                SECONDS,
                (worker, round) -> issue(heads.get(worker * share + round % share).id()),
                (worker, round) -> signings.get(worker).run());
    }

    /** Each mayor's demo key is made with the first certificate: that is done once and for all. */
    private void makeKeys(List<People.Person> heads) {
        var known = new HashSet<String>();
        for (var head : heads) {
            if (known.add(head.division().substring(0, 5))) {
                issue(head.id());
            }
        }
    }

    private void issue(long residentId) {
        access.as(new Actor.Resident(residentId), () -> certificates.issue(residentId, CHOICES));
    }

    private Runnable signing(long residentId) {
        var draft =
                access.as(
                        new Actor.Resident(residentId),
                        () ->
                                transactions.execute(
                                        status -> certificates.draft(residentId, CHOICES)));
        var key = press.key(draft.issuer());
        var number = DocumentNumber.draw(clock.today(), RandomGenerator.getDefault());
        var address = URI.create("http://127.0.0.1/verify");
        var document =
                press.typeset(draft, new Issuance(number, Instant.now(), address, true), key);
        return () -> press.sign(document, key);
    }
}
