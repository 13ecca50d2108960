package org.madang.forensics.casework;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.madang.forensics.register.DisasterRow;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.ModelRow;
import org.madang.forensics.register.Part;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** All cases, and the opening of a new one. */
@Controller
class CasesPage {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{2,19}");

    /** What the page shows. */
    record Model(List<DisasterRow> cases, boolean mayOpen, Form form) {}

    private final Laboratory laboratory;
    private final Disasters disasters;
    private final OpenDisaster opening;
    private final Once once;

    CasesPage(Laboratory laboratory, Disasters disasters, OpenDisaster opening, Once once) {
        this.laboratory = laboratory;
        this.disasters = disasters;
        this.opening = opening;
        this.once = once;
    }

    @GetMapping("/desk/forensics")
    Reply list() {
        if (!laboratory.opens(Part.LABORATORY, Part.BOARD) && laboratory.opens(Part.LIAISON)) {
            return Redirect.to("/desk/families");
        }
        return page(Form.empty().fill("population", "Asian").fill("openList", "yes"));
    }

    @PostMapping("/desk/forensics")
    Reply open(Form form) {
        return once.submit(form, () -> opened(form));
    }

    private Reply opened(Form form) {
        var code =
                form.ask("code", "사건 번호", "Case number")
                        .required()
                        .matching(
                                CODE,
                                Text.of(
                                        "사건 번호를 영문 대문자로 시작해 적으십시오. 예: D-2026-08",
                                        "Write the case number like D-2026-08."));
        var ko = form.ask("nameKo", "한글 이름", "Name in Korean").required().text(80);
        var en = form.ask("nameEn", "영문 이름", "Name in English").required().text(120);
        var place = form.ask("place", "장소", "Place").required().text(120);
        var day = form.ask("day", "일어난 날", "Day").required().date();
        var population =
                form.ask("population", "인구 집단", "Population")
                        .required()
                        .choice(ModelRow.populations());
        if (!form.isValid()) {
            return page(form);
        }
        var one =
                new Disasters.NewDisaster(
                        code.orElseThrow(),
                        Text.of(ko.orElseThrow(), en.orElseThrow()),
                        place.orElseThrow(),
                        day.orElseThrow(),
                        !form.typed("openList").isBlank());
        return opening.open(one, population.orElseThrow())
                .<Reply>map(id ->
                        Redirect.to("/desk/forensics/" + id)
                                .saying(Text.of("사건을 열었습니다.", "The case is open.")))
                .orElseGet(() ->
                        page(
                                form.error(
                                        "code",
                                        Text.of(
                                                "이 번호의 사건이 이미 있습니다.",
                                                "There is a case of this number."))));
    }

    private Reply page(Form form) {
        var actor = laboratory.member(Part.LABORATORY, Part.BOARD);
        return Page.of(
                        Text.of("재난 희생자 신원확인", "Victim identification"),
                        "CasesPage",
                        new Model(
                                disasters.all(),
                                Laboratory.may(actor, Part.LABORATORY),
                                Objects.requireNonNull(form)))
                .width(Page.Width.DESK)
                .with(form);
    }
}
