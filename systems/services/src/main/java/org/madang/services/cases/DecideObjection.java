package org.madang.services.cases;

import java.util.List;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.language.Text;
import org.madang.services.CaseDecided;
import org.madang.services.declaring.Catalogue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides an objection within ten days, or ten more for a reason that the applicant is told (Civil
 * Petitions Treatment Act, Article 35, paragraph 2; Decree, Article 40, paragraphs 2 and 3).
 */
@Service
public class DecideObjection {

    private final CaseRows rows;
    private final TaskRows tasks;
    private final CaseEvents events;
    private final CaseDesk desk;
    private final CaseLetters letters;
    private final Objections objections;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher publisher;

    DecideObjection(
            CaseRows rows,
            TaskRows tasks,
            CaseEvents events,
            CaseDesk desk,
            CaseLetters letters,
            Objections objections,
            Catalogue catalogue,
            ApplicationEventPublisher publisher) {
        this.rows = rows;
        this.tasks = tasks;
        this.events = events;
        this.desk = desk;
        this.letters = letters;
        this.objections = objections;
        this.catalogue = catalogue;
        this.publisher = publisher;
    }

    /** Upholds it, and the case is granted; or rejects it with reasons and what is left to do. */
    @Transactional
    public Handled decide(String number, boolean upheld, String words) {
        var one = rows.held(number);
        desk.competent(one);
        var task = tasks.open(one.id(), "objection");
        if (task.isEmpty()) {
            return none();
        }
        var now = desk.now();
        objections.decide(one.id(), upheld, words, now);
        tasks.done(task.get().id(), now, upheld ? "upheld" : "rejected", words);
        if (upheld) {
            // The refusal's paper stays with whoever has it; the case gets a new one.
            rows.decide(one.id(), CaseState.GRANTED, Text.same(words), now);
            rows.withoutDocument(one.id());
            publisher.publishEvent(
                    new CaseDecided(
                            one.id(), one.number(), one.service(), CaseState.GRANTED.code()));
        }
        var outcome =
                upheld
                        ? Text.of("이의신청을 받아들였습니다. {0}", "The objection is upheld. {0}")
                        : Text.of(
                                "이의신청을 받아들이지 않았습니다. {0} 행정심판이나 행정소송을 제기할 수 있습니다.",
                                "The objection is rejected. {0} An administrative appeal or a"
                                        + " lawsuit stays open.");
        events.tell(one.id(), "objection-decided", outcome.with(words));
        letters.objection(one, outcome.with(words));
        desk.journal(one, Deed.CHANGE, "services.decide-objection", List.of());
        return Handled.done("이의신청을 결정했습니다.", "The objection is decided.");
    }

    /** Takes as many days more, once. */
    @Transactional
    public Handled extend(String number, Text why) {
        var one = rows.held(number);
        desk.competent(one);
        var objection = objections.of(one.id());
        if (objection.isEmpty() || objection.get().upheld() != null) {
            return none();
        }
        if (objection.get().extended()) {
            return Handled.refused(
                    "objection.extended",
                    "결정 기간은 한 번만 연장할 수 있습니다. (법 제35조 제2항)",
                    "The time is extended only once. (Article 35 (2))");
        }
        var declared = catalogue.version(one.service(), one.version()).service().objection();
        var until =
                CaseRules.objectionExtended(
                        desk.days(), objection.get().dueOn(), declared.decidedIn());
        objections.extend(one.id(), until);
        tasks.open(one.id(), "objection")
                .ifPresent(task -> tasks.extend(task.id(), Case.instant(until.atTime(18, 0))));
        var words = Text.of("{0}까지 연장합니다. {1}", "Extended until {0}. {1}").with(until, why);
        events.tell(one.id(), "objection-extended", words);
        letters.objection(one, words);
        return Handled.done("연장했습니다.", "Extended.");
    }

    private static Handled none() {
        return Handled.refused(
                "objection.none", "결정할 이의신청이 없습니다.", "There is no objection to decide.");
    }
}
