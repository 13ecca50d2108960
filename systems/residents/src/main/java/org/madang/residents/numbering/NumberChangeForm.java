package org.madang.residents.numbering;

import gg.jte.Content;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Ui;
import org.madang.residents.entries.EntryForm;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.pages.SeenVersions;
import org.madang.residents.pages.Told;
import org.springframework.stereotype.Component;

/** Asks for the committee's decision that somebody gets another number. */
@Component
class NumberChangeForm implements EntryForm {

    private final ChangeNumber numbers;

    NumberChangeForm(ChangeNumber numbers) {
        this.numbers = numbers;
    }

    @Override
    public String path() {
        return "number";
    }

    @Override
    public Text title() {
        return Text.of("주민등록번호 변경", "Change the number");
    }

    @Override
    public Text lead() {
        return Text.of(
                "주민등록번호변경위원회가 변경을 결정했을 때 새 번호를 부여합니다. 신청과 청구는 ‘절차’에서 먼저 처리합니다" + " (주민등록법 제7조의4).",
                "Gives another number once the committee has granted it. The request and its way"
                        + " to the committee come first, under proceedings (Resident Registration"
                        + " Act, Article 7-4).");
    }

    @Override
    public Group group() {
        return Group.PERSON;
    }

    @Override
    public Purpose purpose() {
        return ChangeNumber.PURPOSE;
    }

    @Override
    public boolean offered(Opened opened) {
        return opened.person().status().living();
    }

    @Override
    public List<Content> fields(Ui ui, Form form, Opened opened) {
        return List.of(
                ui.textarea(form, "decision", "위원회 결정", "The committee's decision")
                        .hint("결정 번호와 주문", "Its number and what it says")
                        .maxLength(2000),
                ui.date(form, "on", "결정을 통보받은 날", "Day it was notified"));
    }

    @Override
    public @Nullable EntryResult send(Form form, Opened opened) {
        var decision = form.ask("decision", "위원회 결정", "Decision").required().lines(2000);
        var on = form.ask("on", "통보받은 날", "Day").required().date();
        if (!form.isValid()) {
            return null;
        }
        long id = opened.person().id();
        return numbers.enter(
                new NumberChangeCommand(
                        id,
                        decision.orElseThrow(),
                        on.orElseThrow(),
                        SeenVersions.read(form, List.of(id)).get(id)));
    }

    @Override
    public UnaryOperator<String> places(Opened opened) {
        return Told.only("decision", "on");
    }

    @Override
    public Text done(EntryResult.Entered entered) {
        return Text.of(
                "새 주민등록번호를 부여했습니다. 다른 시스템에 알렸습니다.",
                "Another number is given, and the other systems are told.");
    }
}
