package org.madang.services.bundles;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Scope;
import org.madang.kernel.facts.FactAnswer;
import org.madang.kernel.facts.Facts;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.services.cases.CaseDesk;
import org.madang.services.cases.OpenCase;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.ServiceDeclaration;
import org.madang.services.evidence.EvidenceRows;
import org.madang.services.mandates.Mandates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the cases of bundles, each in a transaction of its own: where one cannot begin, the others
 * do, and it is tried again until it can.
 */
@Component
public class BeginParts {

    private static final Logger LOG = LoggerFactory.getLogger(BeginParts.class);
    private static final Text LATER =
            Text.of(
                    "아직 시작하지 못했어요. 저절로 다시 해요.",
                    "It could not begin yet; it is tried again by itself.");

    private static final Text WITHDRAWN =
            Text.of("이제 받지 않는 서비스예요.", "This service is no longer offered.");

    private final Bundles bundles;
    private final Catalogue catalogue;
    private final OpenCase openCase;
    private final EvidenceRows evidence;
    private final Mandates mandates;
    private final Facts facts;
    private final CaseDesk desk;
    private final Access access;
    private final TransactionTemplate transactions;

    BeginParts(
            Bundles bundles,
            Catalogue catalogue,
            OpenCase openCase,
            EvidenceRows evidence,
            Mandates mandates,
            Facts facts,
            CaseDesk desk,
            Access access,
            TransactionTemplate transactions) {
        this.bundles = bundles;
        this.catalogue = catalogue;
        this.openCase = openCase;
        this.evidence = evidence;
        this.mandates = mandates;
        this.facts = facts;
        this.desk = desk;
        this.access = access;
        this.transactions = transactions;
    }

    /** Begins everything that is due; returns how many parts were tried. */
    public int round() {
        int tried = 0;
        for (var part = lease(); part.isPresent(); part = lease()) {
            begin(part.get());
            tried++;
        }
        return tried;
    }

    private Optional<Bundles.Part> lease() {
        return asHouse(bundles::lease);
    }

    private void begin(Bundles.Part part) {
        try {
            asHouse(() -> {
                var asked = bundles.find(part.bundle()).orElseThrow();
                access.as(
                        new Actor.Resident(asked.resident()),
                        () -> access.within(Scope.NATION, () -> begin(part, asked)));
                return true;
            });
        } catch (RuntimeException e) {
            LOG.warn(
                    "Part {} of bundle {} could not begin: {}",
                    part.service(),
                    part.bundle(),
                    e.getClass().getSimpleName());
            asHouse(() -> {
                bundles.failed(part, LATER);
                return true;
            });
        }
    }

    private boolean begin(Bundles.Part part, Bundles.Asked asked) {
        var offered = catalogue.active(part.service());
        if (offered.isEmpty()) {
            bundles.failed(part, WITHDRAWN);
            return true;
        }
        var version = offered.get();
        var answers = new LinkedHashMap<String, Object>();
        for (var field : version.service().form().fields()) {
            var answer = asked.answers().get(field.name());
            if (answer != null) {
                answers.put(field.name(), answer);
            }
        }
        var opened =
                openCase.open(
                        new OpenCase.Application(
                                version,
                                asked.resident(),
                                asked.subject(),
                                asked.mandate(),
                                asked.id(),
                                asked.language(),
                                answers),
                        caseId -> prove(caseId, version.service(), asked));
        if (!bundles.began(part, opened.id())) {
            throw new IllegalStateException("another server began this part");
        }
        return true;
    }

    /** A fact whose source is down keeps the part from beginning: it is tried again. */
    private void prove(long caseId, ServiceDeclaration service, Bundles.Asked asked) {
        var purpose =
                Purpose.of(
                                "services.apply",
                                Text.of("{0} 신청", "Application: {0}").with(service.name()))
                        .about("bundle-" + asked.id());
        boolean forTheDead = mandates.isOfTheDead(asked.mandate());
        for (var needed : service.evidence()) {
            var fact = needed.fact();
            if (fact != null && needed.isAsked(forTheDead)) {
                boolean own = needed.about() == ServiceDeclaration.About.APPLICANT;
                var whose = own ? asked.resident() : asked.subject();
                var answer = facts.fetch(fact, whose, purpose);
                if (answer instanceof FactAnswer.Unavailable) {
                    throw new IllegalStateException("a source of facts is down");
                }
                evidence.keepForCase(caseId, needed.code(), answer, desk.now());
            }
        }
    }

    private <T> T asHouse(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                access.as(new Actor.House(), () -> transactions.execute(status -> work.get())));
    }
}
