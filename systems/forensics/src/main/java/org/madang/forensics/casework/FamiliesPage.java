package org.madang.forensics.casework;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.FamilyRow;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.SampleRow;
import org.madang.forensics.register.Samples;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The families of a case, and how much each can prove. */
@Controller
class FamiliesPage {

    static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,19}");
    static final Text CODE_WORDS =
            Text.of(
                    "번호를 영문, 숫자, 점, 줄표로 20자까지 적으십시오.",
                    "Write the code in letters, digits, dots and hyphens, up to 20.");

    /** What the page shows. */
    record Model(Entry entry, List<FamilyRow> families, List<SampleRow> samples, Form form) {

        String missing(FamilyRow family) {
            return String.join(", ", family.missing().stream().map(p -> p.code()).toList());
        }

        long typed(FamilyRow family) {
            return samples.stream()
                    .filter(SampleRow::typed)
                    .filter(s ->
                            family.people().stream()
                                    .anyMatch(p -> Objects.equals(s.personId(), p.id())))
                    .count();
        }
    }

    private final Laboratory laboratory;
    private final Families families;
    private final Samples samples;
    private final ShapeFamily shape;
    private final TransactionTemplate transactions;
    private final Once once;

    FamiliesPage(
            Laboratory laboratory,
            Families families,
            Samples samples,
            ShapeFamily shape,
            TransactionTemplate transactions,
            Once once) {
        this.laboratory = laboratory;
        this.families = families;
        this.samples = samples;
        this.shape = shape;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/forensics/{id}/families")
    Reply list(@PathVariable long id) {
        return page(id, Form.empty());
    }

    @PostMapping("/desk/forensics/{id}/families")
    Reply open(@PathVariable long id, Form form) {
        return once.submit(form, () -> opened(id, form));
    }

    private Reply opened(long id, Form form) {
        var code = form.ask("code", "가족 번호", "Family code").required().matching(CODE, CODE_WORDS);
        if (form.isValid()) {
            var family = shape.open(id, code.orElseThrow());
            if (family.isPresent()) {
                return Redirect.to("/desk/forensics/" + id + "/families/" + family.get())
                        .saying(
                                Text.of(
                                        "가족을 열었습니다. 위 세대부터 사람을 넣으십시오.",
                                        "The family is open. Enter people from the oldest"
                                                + " generation on."));
            }
            form.error(
                    "code",
                    Text.of(
                            "이 번호의 가족이 이미 있거나 종결된 사건입니다.",
                            "The code is taken, or the case is closed."));
        }
        return page(id, form);
    }

    private Reply page(long id, Form form) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var entry = laboratory.enter(id, Part.LABORATORY);
                            return new Model(entry, families.all(id), samples.all(id), form);
                        }));
        return Page.of(Text.of("가족과 실종자", "Families"), "FamiliesPage", model)
                .width(Page.Width.DESK)
                .with(form);
    }
}
