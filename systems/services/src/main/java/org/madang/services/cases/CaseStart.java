package org.madang.services.cases;

import java.time.Instant;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.language.Text;
import org.madang.kernel.payments.FeePaid;
import org.madang.services.ServicesPortal;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.DayWords;
import org.madang.services.declaring.ServiceDeclaration.Kind;
import org.madang.services.engine.Engine;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets the process of a case going: at once, or when its fee is paid. */
@Component
public class CaseStart {

    private final CaseRows rows;
    private final EarlierCases earlier;
    private final CaseEvents events;
    private final CaseDesk desk;
    private final Catalogue catalogue;
    private final Engine engine;
    private final CaseParties parties;
    private final TaskRows tasks;
    private final Access access;

    CaseStart(
            CaseRows rows,
            EarlierCases earlier,
            CaseEvents events,
            CaseDesk desk,
            Catalogue catalogue,
            Engine engine,
            CaseParties parties,
            TaskRows tasks,
            Access access) {
        this.rows = rows;
        this.earlier = earlier;
        this.events = events;
        this.desk = desk;
        this.catalogue = catalogue;
        this.engine = engine;
        this.parties = parties;
        this.tasks = tasks;
        this.access = access;
    }

    /** Begins a case that nothing stands in the way of, within {@link Scope#NATION}. */
    void begin(Case one) {
        var version = catalogue.version(one.service(), one.version());
        if (version.service().handling().automaticReception()) {
            receive(one, version);
        }
        rows.runs(one.id(), engine.start(version.definition(), one.number(), one.id()));
    }

    /**
     * From reception on the time of the law runs (Civil Petitions Treatment Act, Article 19). The
     * applicant is told where to see how it stands: reports every thirty days are then not owed
     * (Decree, Article 23, paragraph 3).
     */
    void receive(Case one, Catalogue.Version version) {
        var now = desk.now();
        var due = CaseRules.due(desk.days(), Case.korean(now), version.service().deadline());
        rows.received(one.id(), now, Case.instant(due));
        events.tell(one.id(), "received", Text.of("접수됨", "Received"));
        if (!version.service().deadline().isAtOnce()) {
            parties.tell(
                    one,
                    Text.of("신청이 접수됐어요", "Your application was received"),
                    Text.of(
                                    "{0} 신청을 접수했어요. {1}까지 알려 드릴게요. 처리 상황은 내 신청에서 언제든 볼 수 있어요.",
                                    "{0} was received. You will hear by {1}. See how it stands at"
                                            + " any time under My applications.")
                            .with(version.service().name(), DayWords.of(due.toLocalDate())));
        }
        investigate(one, Case.instant(due));
    }

    /**
     * A grievance that says the same as one that was answered is looked into by somebody else than
     * whoever answered (Decree, Article 17, paragraph 2); it is not decided before.
     */
    private void investigate(Case one, Instant due) {
        boolean again =
                one.kind() == Kind.GRIEVANCE
                        && earlier.alike(one).stream().anyMatch(other -> other.decision() != null);
        if (!again) {
            return;
        }
        var matter = Text.of("같은 고충민원 조사 (시행령 제17조 제2항)", "Same grievance again (Decree, 17 (2))");
        tasks.add(
                new TaskRows.NewTask(
                        one.id(),
                        "opinion",
                        matter,
                        one.division(),
                        ServicesPortal.AUDIT.code(),
                        null,
                        due),
                desk.now());
        events.note(one.id(), "investigated", matter);
    }

    /** Of a key such as {@code services:M2026-000001:fee}. */
    private static String numberIn(String key) {
        return key.substring(key.indexOf(':') + 1, key.lastIndexOf(':'));
    }

    /**
     * A fee was paid: in the transaction of the call-back, so that a case whose fee is paid has
     * always begun. Told twice, it begins once.
     */
    @EventListener
    public void on(FeePaid paid) {
        if (!paid.key().startsWith("services:")) {
            return;
        }
        access.within(
                Scope.NATION,
                () -> {
                    var number = numberIn(paid.key());
                    rows.locked(number)
                            .filter(one -> one.state() == CaseState.FEE)
                            .ifPresent(one -> {
                                var now = desk.now();
                                var due = CaseRules.receptionDue(desk.days(), Case.korean(now));
                                rows.paid(one.id(), now, Case.instant(due));
                                events.tell(one.id(), "paid", Text.of("수수료 결제됨", "Fee paid"));
                                begin(rows.byId(one.id()).orElseThrow());
                            });
                    return true;
                });
    }
}
