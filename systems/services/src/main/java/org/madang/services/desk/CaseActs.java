package org.madang.services.desk;

import java.util.List;
import java.util.Set;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Reply;
import org.madang.services.cases.AskForMore;
import org.madang.services.cases.CloseRepeated;
import org.madang.services.cases.Committee;
import org.madang.services.cases.Corrections;
import org.madang.services.cases.DecideObjection;
import org.madang.services.cases.HandleCase;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The buttons of a case on the desk. */
@Controller
class CaseActs {

    private static final int LONGEST = 2000;

    private final RecordPage record;
    private final HandleCase handle;
    private final CloseRepeated repeated;
    private final AskForMore ask;
    private final DecideObjection objections;
    private final Corrections corrections;
    private final Governments governments;
    private final Once once;

    CaseActs(
            RecordPage record,
            HandleCase handle,
            CloseRepeated repeated,
            AskForMore ask,
            DecideObjection objections,
            Corrections corrections,
            Governments governments,
            Once once) {
        this.record = record;
        this.handle = handle;
        this.repeated = repeated;
        this.ask = ask;
        this.objections = objections;
        this.corrections = corrections;
        this.governments = governments;
        this.once = once;
    }

    @PostMapping("/desk/cases/{number}/receive")
    Reply receive(@PathVariable String number, Form form) {
        return once.submit(form, () -> record.act(number, form, () -> handle.receive(number)));
    }

    @PostMapping("/desk/cases/{number}/assign")
    Reply assign(@PathVariable String number, Form form) {
        return once.submit(form, () -> record.act(number, form, () -> handle.assign(number)));
    }

    @PostMapping("/desk/cases/{number}/transfer")
    Reply transfer(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var duty = form.ask("duty", "맡을 업무", "Duty").required().text(60);
                    var place = form.ask("division", "맡을 곳", "Place").required().choice(codes());
                    var why = form.ask("why", "이송 이유", "Why").required().text(200);
                    if (!form.isValid()) {
                        return record.page(number, form);
                    }
                    var to = governments.chosen(place.orElseThrow()).orElseThrow();
                    return record.act(
                            number,
                            form,
                            () ->
                                    handle.transfer(
                                            number,
                                            Governments.division(to),
                                            duty.orElseThrow(),
                                            to.name(),
                                            Text.same(why.orElseThrow())));
                });
    }

    private List<String> codes() {
        return governments.all().stream().map(Governments.Government::code).toList();
    }

    @PostMapping("/desk/cases/{number}/supplement")
    Reply supplement(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var what =
                            form.ask("what", "보완할 것", "What is needed").required().lines(LONGEST);
                    var days = form.ask("within", "기간(일)", "Days").required().number(1, 60);
                    return form.isValid()
                            ? record.act(
                                    number,
                                    form,
                                    () ->
                                            ask.supplement(
                                                    number,
                                                    Text.same(what.orElseThrow()),
                                                    days.orElseThrow().intValue()))
                            : record.page(number, form);
                });
    }

    @PostMapping("/desk/cases/{number}/extend")
    Reply extend(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var by = form.ask("by", "늘릴 근무일", "Working days").required().number(1, 365);
                    var why = form.ask("extendWhy", "연장 이유", "Why").required().text(200);
                    var consented = !form.typed("consented").isEmpty();
                    return form.isValid()
                            ? record.act(
                                    number,
                                    form,
                                    () ->
                                            ask.extend(
                                                    number,
                                                    by.orElseThrow().intValue(),
                                                    Text.same(why.orElseThrow()),
                                                    consented))
                            : record.page(number, form);
                });
    }

    @PostMapping("/desk/cases/{number}/consult")
    Reply consult(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var duty = form.ask("office", "협의할 업무", "Duty asked").required().text(60);
                    var name = form.ask("matter", "협의할 내용", "Matter").required().text(120);
                    var place =
                            form.ask("officePlace", "협의할 곳", "Place asked")
                                    .required()
                                    .choice(codes());
                    var days = form.ask("reply", "회신 근무일", "Days").required().number(1, 60);
                    return form.isValid()
                            ? record.act(
                                    number,
                                    form,
                                    () ->
                                            ask.office(
                                                    number,
                                                    duty.orElseThrow(),
                                                    Text.same(name.orElseThrow()),
                                                    Governments.division(
                                                            governments
                                                                    .chosen(place.orElseThrow())
                                                                    .orElseThrow()),
                                                    days.orElseThrow().intValue()))
                            : record.page(number, form);
                });
    }

    @PostMapping("/desk/cases/{number}/opinions/{task}")
    Reply opinion(@PathVariable String number, @PathVariable long task, Form form) {
        return once.submit(
                form,
                () -> {
                    var words = form.ask("opinion", "의견", "Opinion").required().lines(LONGEST);
                    boolean agrees = !form.typed("agrees").equals("no");
                    return form.isValid()
                            ? record.act(
                                    number,
                                    form,
                                    () -> ask.opinion(task, agrees, Text.same(words.orElseThrow())))
                            : record.page(number, form);
                });
    }

    @PostMapping("/desk/cases/{number}/corrections/{task}")
    Reply correct(@PathVariable String number, @PathVariable long task, Form form) {
        return once.submit(
                form,
                () -> {
                    var words =
                            form.ask("correction", "조사 결과와 조치", "What was found and done")
                                    .required()
                                    .lines(LONGEST);
                    return form.isValid()
                            ? record.act(
                                    number,
                                    form,
                                    () -> corrections.answer(task, Text.same(words.orElseThrow())))
                            : record.page(number, form);
                });
    }

    @PostMapping("/desk/cases/{number}/decide")
    Reply decide(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    boolean granted = form.typed("decision").equals("grant");
                    var reason = form.ask("reason", "이유", "Reasons").lines(LONGEST);
                    var omitted =
                            form.ask("omitted", "위원회 생략 사유", "Why without the committee")
                                    .choice(Committee.Exception38.class);
                    return form.isValid()
                            ? record.act(
                                    number,
                                    form,
                                    () ->
                                            handle.decide(
                                                    number,
                                                    granted,
                                                    reason.map(Text::same).orElse(null),
                                                    omitted.orElse(null)))
                            : record.page(number, form);
                });
    }

    @PostMapping("/desk/cases/{number}/return")
    Reply sendBack(@PathVariable String number, Form form) {
        return once.submit(form, () -> record.act(number, form, () -> handle.sendBack(number)));
    }

    @PostMapping("/desk/cases/{number}/repeated")
    Reply repeated(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var people = form.ask("people", "연명 인원", "People").number(1, 100_000);
                    var same = Set.copyOf(form.typedAll("same"));
                    return form.isValid()
                            ? record.act(
                                    number,
                                    form,
                                    () ->
                                            repeated.close(
                                                    number, people.orElse(1L).intValue(), same))
                            : record.page(number, form);
                });
    }

    @PostMapping("/desk/cases/{number}/undone")
    Reply undone(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var why =
                            form.ask("item", "제21조 각 호", "Item of Article 21")
                                    .required()
                                    .choice(HandleCase.Exception21.class);
                    return form.isValid()
                            ? record.act(
                                    number,
                                    form,
                                    () -> handle.leaveUndone(number, why.orElseThrow()))
                            : record.page(number, form);
                });
    }

    @PostMapping("/desk/cases/{number}/objection")
    Reply objection(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var words =
                            form.ask("objectionWords", "결정 이유", "Reasons")
                                    .required()
                                    .lines(LONGEST);
                    if (!form.isValid()) {
                        return record.page(number, form);
                    }
                    return form.typed("objection").equals("later")
                            ? record.act(
                                    number,
                                    form,
                                    () -> objections.extend(number, Text.same(words.orElseThrow())))
                            : record.act(
                                    number,
                                    form,
                                    () ->
                                            objections.decide(
                                                    number,
                                                    form.typed("objection").equals("uphold"),
                                                    words.orElseThrow()));
                });
    }
}
