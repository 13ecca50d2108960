package org.madang.residents.correcting;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.Lateness;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Sex;
import org.madang.residents.entries.BeforeAfter;
import org.madang.residents.entries.Concerned;
import org.madang.residents.entries.RecordReport;
import org.madang.residents.pages.DeskRecords;
import org.madang.residents.pages.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An official proposes a correction (정정); a second one will approve it. */
@Controller
class CorrectionPage {

    private static final RecordReport.Kind KIND =
            new RecordReport.Kind(
                    Text.of("정정 제안", "Propose a correction"),
                    "correction",
                    ProposeCorrection.PURPOSE,
                    "CorrectionPage");
    private static final Text PROPOSED =
            Text.of(
                    "정정을 제안했습니다. 다른 담당자가 승인하면 기록이 바뀝니다.",
                    "The correction is proposed. The record changes once another official approves"
                            + " it.");

    /** What the page shows. */
    record Model(DeskRecords.Opened opened, Form form) {}

    private final ProposeCorrection corrections;
    private final DeskRecords records;
    private final BeforeAfter check;

    CorrectionPage(ProposeCorrection corrections, DeskRecords records, BeforeAfter check) {
        this.corrections = corrections;
        this.records = records;
        this.check = check;
    }

    @GetMapping("/desk/residents/{id}/correction")
    Reply start(@PathVariable long id) {
        var opened = open(id);
        return new Proposal(opened, opened.form()).again();
    }

    @PostMapping("/desk/residents/{id}/correction")
    Reply propose(@PathVariable long id, Form form, HttpServletRequest request) {
        return check.step(() -> new Proposal(open(id), form), form, request);
    }

    private DeskRecords.Opened open(long id) {
        return records.open(id, ResidentRegistration.REGISTER, ProposeCorrection.PURPOSE);
    }

    /** A correction as the form was answered: shown as it would be, and then proposed. */
    private final class Proposal extends RecordReport<CorrectionResult> {

        Proposal(DeskRecords.Opened opened, Form form) {
            super(KIND, opened, form);
        }

        @Override
        protected Model model() {
            return new Model(opened, form);
        }

        @Override
        public @Nullable CorrectionResult enter() {
            var command = command(opened.person().id(), form);
            return command == null ? null : corrections.propose(command);
        }

        @Override
        public @Nullable CorrectionResult rehearse() {
            var command = command(opened.person().id(), form);
            return command == null ? null : corrections.rehearse(command);
        }

        @Override
        public @Nullable Concerned concerned(CorrectionResult result) {
            var person = opened.person();
            return result instanceof CorrectionResult.Corrected
                    ? Concerned.one(person.id(), person.residence(), Lateness.NONE)
                    : null;
        }

        @Override
        public Text lead() {
            return Text.of(
                    "제안하면 다른 담당자가 승인할 때 ‘처리한 뒤’처럼 바뀝니다 (주민등록법 제13조). 아직 아무것도 바뀌지" + " 않았습니다.",
                    "Propose it, and once another official approves it the register will say what"
                            + " stands under “Afterwards” (Resident Registration Act, Article 13)."
                            + " Nothing has changed yet.");
        }

        @Override
        public Text confirm() {
            return Text.of("이대로 제안", "Propose it");
        }

        @Override
        public Reply answered(CorrectionResult result) {
            return switch (result) {
                case CorrectionResult.Refused refused -> {
                    Told.reasons(
                            form,
                            refused.reasons(),
                            Told.only("givenName", "latin", "birthDate", "evidence"));
                    yield again();
                }
                case CorrectionResult.Proposed done ->
                        Redirect.to("/desk/residents/reports/" + done.reportId()).saying(PROPOSED);
                case CorrectionResult.Corrected done -> Redirect.to(opened.path());
                case CorrectionResult.TurnedDown done -> Redirect.to(opened.path());
            };
        }
    }

    private static @Nullable CorrectionCommand command(long id, Form form) {
        var family = form.ask("familyName", "성", "Family name").text(10);
        var given = form.ask("givenName", "이름", "Given name").text(20);
        var latin = form.ask("latin", "로마자 이름", "Name in Latin letters").text(100);
        var birth = form.ask("birthDate", "생년월일", "Date of birth").date();
        var sex = form.ask("sex", "성별", "Sex").choice(Sex.class);
        boolean wrong = form.ask("wrongNumber", "번호 오류", "Wrong number").checked();
        var evidence = form.ask("evidence", "증명 자료", "Evidence").required().lines(2000);
        var seen = form.ask("seen", "기록 판", "Version").number(0, Integer.MAX_VALUE);
        if (!form.isValid()) {
            return null;
        }
        return new CorrectionCommand(
                id,
                family.orElse(null),
                given.orElse(null),
                latin.orElse(null),
                birth.orElse(null),
                sex.orElse(null),
                evidence.orElseThrow(),
                seen.map(Long::intValue).orElse(null),
                wrong);
    }
}
