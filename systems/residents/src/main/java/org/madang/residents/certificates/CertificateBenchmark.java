package org.madang.residents.certificates;

import java.net.URI;
import java.time.Instant;
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
 * Household certificates end to end on one thread: read, typeset, signed, stored, journaled; beside
 * signing alone of such a certificate's bytes.
 */
@Component
class CertificateBenchmark implements Benchmark {

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
        var signing = signing(heads.getFirst().id());
        var results =
                LoadLoop.inTurns(
                        1,
                        12,
                        (worker, round) -> issue(heads.get(round % heads.size()).id()),
                        (worker, round) -> signing.run());
        return List.of(
                Measurement.beside(
                        "certificates: end to end, beside signing alone",
                        results[0].perSecond(),
                        "/s",
                        results[1].perSecond(),
                        0.4),
                Measurement.alone("certificates: end to end, p99", results[0].p99(), "ms"));
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
