package org.madang.residents.naming;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.entries.BeforeAfter;
import org.madang.residents.entries.Concerned;
import org.madang.residents.entries.RecordReport;
import org.madang.residents.pages.DeskRecords;
import org.madang.residents.pages.LateWords;
import org.madang.residents.pages.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An official enters a change of name (개명신고). */
@Controller
class NamePage {

    private static final RecordReport.Kind KIND =
            new RecordReport.Kind(
                    Text.of("개명신고 처리", "Change a name"), "name", ChangeName.PURPOSE, "NamePage");

    /** What the page shows. */
    record Model(DeskRecords.Opened opened, Form form) {}

    private final ChangeName names;
    private final DeskRecords records;
    private final BeforeAfter check;

    NamePage(ChangeName names, DeskRecords records, BeforeAfter check) {
        this.names = names;
        this.records = records;
        this.check = check;
    }

    @GetMapping("/desk/residents/{id}/name")
    Reply start(@PathVariable long id) {
        var opened = open(id);
        return new Change(opened, opened.form()).again();
    }

    @PostMapping("/desk/residents/{id}/name")
    Reply change(@PathVariable long id, Form form, HttpServletRequest request) {
        return check.step(() -> new Change(open(id), form), form, request);
    }

    private DeskRecords.Opened open(long id) {
        return records.open(id, ResidentRegistration.REGISTER, ChangeName.PURPOSE);
    }

    /** A change of name as the form was answered. */
    private final class Change extends RecordReport<NameResult> {

        Change(DeskRecords.Opened opened, Form form) {
            super(KIND, opened, form);
        }

        @Override
        protected Model model() {
            return new Model(opened, form);
        }

        @Override
        public @Nullable NameResult enter() {
            var command = command(opened.person().id(), form);
            return command == null ? null : names.change(command);
        }

        @Override
        public @Nullable Concerned concerned(NameResult result) {
            var person = opened.person();
            return result instanceof NameResult.Changed done
                    ? Concerned.one(person.id(), person.residence(), done.lateness())
                    : null;
        }

        @Override
        public Reply answered(NameResult result) {
            return switch (result) {
                case NameResult.Refused refused -> {
                    Told.reasons(
                            form,
                            refused.reasons(),
                            Told.only("givenName", "latin", "permittedOn", "courtOrder"));
                    yield again();
                }
                case NameResult.Changed done ->
                        Redirect.to(opened.path())
                                .saying(LateWords.with(words(done), done.lateness()));
            };
        }
    }

    private static Text words(NameResult.Changed done) {
        return Text.of("이름을 {0}(으)로 변경했습니다.", "The name is now {0}.").with(done.name());
    }

    private static @Nullable NameCommand command(long id, Form form) {
        var family = form.ask("familyName", "성", "Family name").required().text(10);
        var given = form.ask("givenName", "이름", "Given name").required().text(20);
        var latin = form.ask("latin", "로마자 이름", "Name in Latin letters").text(100);
        var permitted = form.ask("permittedOn", "허가일", "Day of the leave").required().date();
        var order =
                form.ask("courtOrder", "법원과 사건번호", "Court and case number").required().text(200);
        Optional<Long> seen = form.ask("seen", "기록 판", "Version").number(0, Integer.MAX_VALUE);
        if (!form.isValid()) {
            return null;
        }
        return new NameCommand(
                id,
                family.orElseThrow(),
                given.orElseThrow(),
                latin.orElse(null),
                permitted.orElseThrow(),
                order.orElseThrow(),
                seen.map(Long::intValue).orElse(null));
    }
}
