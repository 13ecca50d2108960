package org.madang.services.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.madang.kernel.access.Actor;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.language.Text;
import org.madang.services.CaseDecided;
import org.madang.services.declaring.DayWords;
import org.madang.services.engine.Engine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What applicants are told, and the end of a case that its process does not bring. */
@Component
class CaseLetters {

    private final CaseRows rows;
    private final TaskRows tasks;
    private final CaseEvents events;
    private final CaseDesk desk;
    private final Engine engine;
    private final CaseParties parties;
    private final Contacts contacts;
    private final ApplicationEventPublisher publisher;

    CaseLetters(
            CaseRows rows,
            TaskRows tasks,
            CaseEvents events,
            CaseDesk desk,
            Engine engine,
            CaseParties parties,
            Contacts contacts,
            ApplicationEventPublisher publisher) {
        this.rows = rows;
        this.tasks = tasks;
        this.events = events;
        this.desk = desk;
        this.engine = engine;
        this.parties = parties;
        this.contacts = contacts;
        this.publisher = publisher;
    }

    /** Ends a case and its process; whoever applied is told why. */
    void end(Case one, CaseState state, Text reason) {
        var now = desk.now();
        rows.decide(one.id(), state, reason, now);
        tasks.close(one.id(), now);
        if (one.process() != null) {
            engine.stop(one.process(), state.code());
        }
        events.tell(one.id(), state.code(), reason);
        desk.journal(one, Deed.CHANGE, "services.decide", List.of());
        publisher.publishEvent(
                new CaseDecided(one.id(), one.number(), one.service(), state.code()));
    }

    /** Tells who has it now; one that was passed on too late says so, and what can be done. */
    void transferred(Case one, Text agency, Text why, boolean late, Actor.Official by) {
        var words = Text.of("이제 {0}에서 처리해요. {1}", "{0} deals with it now. {1}").with(agency, why);
        send(
                one,
                Text.of("신청을 맡은 기관이 바뀌었어요", "Your application was passed on"),
                late
                        ? Text.of(
                                        "{0} 법이 정한 시간보다 늦게 넘겼어요. 시정을 요구할 수 있어요.",
                                        "{0} It was passed on later than the law allows; you can"
                                                + " demand that this is put right.")
                                .with(words)
                        : words,
                by);
    }

    void corrected(Case one, Text words) {
        send(one, Text.of("시정 요구에 답했어요", "Your demand was answered"), words);
    }

    void asked(Case one, Text what, LocalDate day, Actor.Official by) {
        send(
                one,
                Text.of("더 알려 주셔야 해요", "More is needed from you"),
                Text.of(
                                "{0} {1}까지 보내 주세요. 그동안 처리 기간은 멈춰 있어요.",
                                "{0} Send it by {1}. Time does not run until then.")
                        .with(what, DayWords.of(day)),
                by);
    }

    void extended(Case one, LocalDateTime due, Text why, Actor.Official by) {
        send(
                one,
                Text.of("처리 기간이 늘어났어요", "It will take longer"),
                Text.of("{0}까지 알려 드릴게요. 이유: {1}", "You will hear by {0}. Why: {1}")
                        .with(DayWords.of(due.toLocalDate()), why),
                by);
    }

    void convened(Case one, LocalDate day, Text matter, Actor.Official by) {
        send(
                one,
                Text.of("민원조정위원회가 열려요", "The mediation committee will meet"),
                Text.of(
                                "{0}에 열려요: {1}. 나와서 말하거나 내 신청에서 의견을 글로 낼 수 있어요.",
                                "It meets on {0}: {1}. You may come and speak, or write to it under"
                                        + " My applications.")
                        .with(DayWords.of(day), matter),
                by);
    }

    void objection(Case one, Text words) {
        send(one, Text.of("이의신청 결과가 나왔어요", "Your objection was decided"), words);
    }

    /** Names who deals with it: office, name and telephone (Decree, Article 31). */
    private void send(Case one, Text subject, Text words, Actor.Official by) {
        send(
                one,
                subject,
                contacts.of(by)
                        .map(phone ->
                                Text.of(
                                                "{0} (담당: {1} {2}, 전화 {3})",
                                                "{0} (Handled by {2}, {1}, telephone {3})")
                                        .with(words, by.office().name(), by.name(), phone))
                        .orElse(
                                Text.of("{0} (담당: {1} {2})", "{0} (Handled by {2}, {1})")
                                        .with(words, by.office().name(), by.name())));
    }

    private void send(Case one, Text subject, Text words) {
        parties.tell(one, subject, words);
    }
}
