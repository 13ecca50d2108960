package org.madang.residents.bench;

import java.time.Instant;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.LoadLoop;
import org.madang.kernel.bench.Measurement;
import org.madang.kernel.language.Language;
import org.madang.residents.CertificateChoices;
import org.madang.residents.CertificateKind;
import org.madang.residents.Certificates;
import org.springframework.stereotype.Component;

/** Household certificates from the register to the stored, signed file, on one core. */
@Component
class CertificateBenchmark implements Benchmark {

    private static final CertificateChoices CHOICES =
            CertificateChoices.usual(CertificateKind.HOUSEHOLD, Language.KO);

    private final Certificates certificates;
    private final Access access;
    private final People people;
    private final SigningFloor floor;

    CertificateBenchmark(
            Certificates certificates, Access access, People people, SigningFloor floor) {
        this.certificates = certificates;
        this.access = access;
        this.people = people;
        this.floor = floor;
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public List<Measurement> run() {
        var heads = people.heads(5000);
        var signing = floor.of(issue(heads.getFirst()));
        var results =
                LoadLoop.inTurns(
                        1,
                        12,
                        (worker, round) -> issue(heads.get(round % heads.size())),
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
}
