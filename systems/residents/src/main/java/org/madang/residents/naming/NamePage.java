package org.madang.residents.naming;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.ResidentRegistration;
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

    /** What the page shows. */
    record Model(DeskRecords.Opened opened, Form form) {}

    private final ChangeName names;
    private final DeskRecords records;
    private final Once once;

    NamePage(ChangeName names, DeskRecords records, Once once) {
        this.names = names;
        this.records = records;
        this.once = once;
    }

    @GetMapping("/desk/residents/{id}/name")
    Reply start(@PathVariable long id) {
        var opened = open(id);
        return page(opened, Form.empty().fill("seen", String.valueOf(opened.person().version())));
    }

    @PostMapping("/desk/residents/{id}/name")
    Reply change(@PathVariable long id, Form form) {
        return once.submit(form, () -> changed(open(id), form));
    }

    private DeskRecords.Opened open(long id) {
        return records.open(id, ResidentRegistration.REGISTER, ChangeName.PURPOSE);
    }

    private Reply changed(DeskRecords.Opened opened, Form form) {
        var command = command(opened.person().id(), form);
        if (command == null) {
            return page(opened, form);
        }
        return switch (names.change(command)) {
            case NameResult.Refused refused -> {
                Told.reasons(
                        form,
                        refused.reasons(),
                        Told.only("givenName", "latin", "permittedOn", "courtOrder"));
                yield page(opened, form);
            }
            case NameResult.Changed done ->
                    Redirect.to(opened.path())
                            .saying(
                                    LateWords.with(
                                            Text.of("이름을 {0}(으)로 변경했습니다.", "The name is now {0}.")
                                                    .with(done.name()),
                                            done.lateness()));
        };
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

    private static Reply page(DeskRecords.Opened opened, Form form) {
        return Page.of(Text.of("개명신고 처리", "Change a name"), "NamePage", new Model(opened, form))
                .width(Page.Width.READING)
                .with(form);
    }
}
