package org.madang.services.desk;

import java.util.Set;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Reply;
import org.madang.services.cases.Committee;
import org.madang.services.cases.Deliberations;
import org.madang.services.cases.MergePetitions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Buttons of a case that concern many: petitions received as one, and the mediation committee. */
@Controller
class MeetingActs {

    private static final int LONGEST = 2000;

    private final RecordPage record;
    private final MergePetitions merge;
    private final Committee committee;
    private final Once once;

    MeetingActs(RecordPage record, MergePetitions merge, Committee committee, Once once) {
        this.record = record;
        this.merge = merge;
        this.committee = committee;
        this.once = once;
    }

    @PostMapping("/desk/cases/{number}/receive-together")
    Reply receiveTogether(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var others = Set.copyOf(form.typedAll("together"));
                    return record.act(number, form, () -> merge.receive(number, others));
                });
    }

    @PostMapping("/desk/cases/{number}/committee")
    Reply convene(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var matter =
                            form.ask("matterOfMeeting", "안건", "Matter")
                                    .required()
                                    .choice(Deliberations.Matter.class);
                    var day = form.ask("meetsOn", "회의 날", "Day").required().date();
                    return form.isValid()
                            ? record.act(
                                    number,
                                    form,
                                    () ->
                                            committee.convene(
                                                    number,
                                                    matter.orElseThrow(),
                                                    day.orElseThrow()))
                            : record.page(number, form);
                });
    }

    @PostMapping("/desk/cases/{number}/committee/outcome")
    Reply outcome(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var words =
                            form.ask("found", "심의 내용", "What it found").required().lines(LONGEST);
                    boolean agrees = form.typed("committeeAgrees").equals("yes");
                    return form.isValid()
                            ? record.act(
                                    number,
                                    form,
                                    () ->
                                            committee.record(
                                                    number, agrees, Text.same(words.orElseThrow())))
                            : record.page(number, form);
                });
    }
}
