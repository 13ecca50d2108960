package org.madang.forensics.retention;

import org.madang.forensics.register.Laboratory;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is due to be destroyed, deleted and told. */
@Controller
class RetentionPage {

    /** What the page shows. */
    record Model(ForgetSample.Dues dues, Form form) {

        String path() {
            return dues.entry().path() + "/retention";
        }
    }

    private final ForgetSample forget;
    private final Once once;

    RetentionPage(ForgetSample forget, Once once) {
        this.forget = forget;
        this.once = once;
    }

    @GetMapping("/desk/forensics/{id}/retention")
    Reply show(@PathVariable long id) {
        return page(id, Form.empty());
    }

    @PostMapping("/desk/forensics/{id}/retention")
    Reply act(@PathVariable long id, Form form) {
        return once.submit(form, () -> acted(id, form));
    }

    private Reply acted(long id, Form form) {
        var typed = form.typed("sample");
        if (!typed.matches("\\d{1,18}")) {
            throw Laboratory.absent();
        }
        long sample = Long.parseLong(typed);
        var words =
                switch (form.typed("do")) {
                    case "destroy" -> {
                        forget.destroy(id, sample).forEach(r -> form.error(r.words()));
                        yield Text.of("시료를 폐기한 것으로 적었습니다.", "The sample is destroyed.");
                    }
                    case "delete" -> {
                        forget.delete(id, sample, false).forEach(r -> form.error(r.words()));
                        yield Text.of("유전자형을 삭제했습니다.", "The profile is deleted.");
                    }
                    case "withdraw" -> {
                        forget.delete(id, sample, true).forEach(r -> form.error(r.words()));
                        yield Text.of(
                                "동의 철회에 따라 시료를 폐기하고 유전자형을 삭제했습니다.",
                                "Consent was taken back: sample destroyed, profile deleted.");
                    }
                    case "told" -> {
                        forget.told(id, sample);
                        yield Text.of("알린 일을 적었습니다.", "It is entered that they were told.");
                    }
                    default -> throw Laboratory.absent();
                };
        return form.isValid()
                ? Redirect.to("/desk/forensics/" + id + "/retention").saying(words)
                : page(id, form);
    }

    private Reply page(long id, Form form) {
        return Page.of(
                        Text.of("폐기와 삭제", "Retention"),
                        "RetentionPage",
                        new Model(forget.dues(id), form))
                .width(Page.Width.DESK)
                .with(form);
    }
}
