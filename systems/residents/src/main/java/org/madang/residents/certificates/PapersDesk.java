package org.madang.residents.certificates;

import java.util.List;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.certificates.WithdrawPaper.Paper;
import org.madang.residents.pages.DeskRecords;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.pages.Told;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Papers issued about a person: how many, to whom, and taking one back. */
@Controller
class PapersDesk {

    /** What the list shows. */
    record Listed(Opened opened, List<Paper> papers) {

        long issued() {
            return papers.stream().filter(paper -> paper.line().document() != null).count();
        }
    }

    /** One paper. */
    record One(Paper paper, Form form) {

        String back() {
            var subject = paper.line().residentId();
            return subject == null
                    ? "/desk/residents/tenants"
                    : "/desk/residents/" + subject + "/papers";
        }

        /** Where the same is issued anew; empty for who or what has no record. */
        String again() {
            var subject = paper.line().residentId();
            var kind =
                    paper.line().kind().endsWith("household-certificate")
                            ? "household"
                            : "individual";
            return subject == null
                    ? "/desk/residents/tenants"
                    : "/desk/residents/" + subject + "/certificates/" + kind;
        }
    }

    private final WithdrawPaper papers;
    private final DeskRecords records;
    private final Once once;

    PapersDesk(WithdrawPaper papers, DeskRecords records, Once once) {
        this.papers = papers;
        this.records = records;
        this.once = once;
    }

    /** What kind of paper a line is about. */
    static Text kind(String code) {
        return switch (code) {
            case "residents.household-certificate" -> Text.of("등본", "Household certificate");
            case "residents.individual-certificate" -> Text.of("초본", "Individual certificate");
            case "residents.tenants-list" -> Text.of("전입세대확인서", "Tenants' list");
            default -> Text.of("서류", "Paper");
        };
    }

    @GetMapping("/desk/residents/{id}/papers")
    Reply list(@PathVariable long id) {
        var opened = records.open(id, ResidentRegistration.ISSUE, WithdrawPaper.PURPOSE);
        return Page.of(
                Text.of("발급 내역", "Papers issued"),
                "PapersDesk",
                new Listed(opened, papers.about(id)));
    }

    @GetMapping("/desk/residents/papers/{id}")
    Reply one(@PathVariable long id) {
        return page(id, Form.empty());
    }

    @PostMapping("/desk/residents/papers/{id}")
    Reply withdraw(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var refused = papers.withdraw(id, form.typed("why"));
                    if (refused.isPresent()) {
                        Told.reasons(form, List.of(refused.get()), Told.only("why"));
                        return page(id, form);
                    }
                    return Redirect.to("/desk/residents/papers/" + id)
                            .saying(
                                    Text.of(
                                            "회수했습니다. 문서 확인 화면에 효력이 없어진 것으로 나옵니다.",
                                            "It is withdrawn, and whoever checks it is told so."));
                });
    }

    private Reply page(long id, Form form) {
        var paper =
                papers.byId(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of(Text.of("발급한 서류", "A paper issued"), "OnePaper", new One(paper, form))
                .width(Page.Width.READING)
                .with(form);
    }
}
