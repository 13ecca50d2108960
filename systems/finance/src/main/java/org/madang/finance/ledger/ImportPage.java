package org.madang.finance.ledger;

import java.util.List;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.pages.Books;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A file of vouchers is brought in, or its wrong lines are listed. */
@Controller("financeImportPage")
class ImportPage {

    static final String PATH = "/desk/finance/imports";

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    /** What the page shows. */
    record Model(Form form, List<Refusal> flaws) {}

    private final Books books;
    private final ImportVouchers importing;
    private final Access access;
    private final Once once;

    ImportPage(Books books, ImportVouchers importing, Access access, Once once) {
        this.books = books;
        this.importing = importing;
        this.access = access;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page() {
        access.holding(LocalFinance.CLOSE);
        return page(Form.empty(), List.of());
    }

    private static Reply page(Form form, List<Refusal> flaws) {
        return Page.of(Text.of("전표 가져오기", "Bring in vouchers"), "imports", new Model(form, flaws))
                .width(Page.Width.PAGE)
                .with(form);
    }

    @PostMapping(PATH)
    Reply bring(Form form) {
        return once.submit(
                form,
                () -> {
                    books.of(null);
                    var file = form.ask("file", "파일", "The file").required().file(MOST_BYTES);
                    if (file.isEmpty()) {
                        return page(form, List.of());
                    }
                    return switch (importing.bring(file.get().bytes())) {
                        case Decision.Done<Integer> done ->
                                Redirect.to("/desk/finance/ledger")
                                        .saying(
                                                Text.of(
                                                                "전표 {0}건을 기록했습니다.",
                                                                "{0} vouchers are posted.")
                                                        .with(done.value()));
                        case Decision.Refused<Integer> refused -> {
                            form.error(
                                    "file",
                                    Text.of(
                                            "잘못된 줄이 있어 아무것도 기록하지 않았습니다.",
                                            "Some lines are wrong; nothing was posted."));
                            yield page(form, refused.reasons());
                        }
                    };
                });
    }
}
