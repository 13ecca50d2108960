package org.madang.kiosk.pins;

import java.time.LocalDate;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.AsOf;
import org.madang.residents.Residents;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A resident sets the number they use at machines. */
@Controller
class PinPage {

    static final Purpose OWN =
            Purpose.of(
                    "kiosk.pin", Text.of("무인민원발급기 비밀번호 설정", "Your PIN for certificate machines"));

    /** What the page shows. */
    record Model(Form form, boolean isSet) {}

    private final Access access;
    private final Residents residents;
    private final Pins pins;
    private final Journal journal;
    private final HouseClock clock;
    private final Once once;

    PinPage(
            Access access,
            Residents residents,
            Pins pins,
            Journal journal,
            HouseClock clock,
            Once once) {
        this.access = access;
        this.residents = residents;
        this.pins = pins;
        this.journal = journal;
        this.clock = clock;
        this.once = once;
    }

    @GetMapping("/my/kiosk-pin")
    Reply open() {
        return page(Form.empty());
    }

    @PostMapping("/my/kiosk-pin")
    Reply set(Form form) {
        var resident = access.resident();
        return once.submit(form, () -> set(form, resident.residentId()));
    }

    @PostMapping("/my/kiosk-pin/remove")
    Reply remove(Form form) {
        var resident = access.resident();
        return once.submit(
                form,
                () -> {
                    pins.remove(resident.residentId());
                    changed(resident.residentId());
                    return Redirect.to("/my/kiosk-pin")
                            .saying(Text.of("비밀번호를 지웠어요.", "The PIN is removed."));
                });
    }

    private Reply set(Form form, long residentId) {
        var pin = form.ask("pin", "새 비밀번호", "New PIN").required().text(PinRules.LENGTH);
        var again = form.ask("again", "한 번 더", "Once more").required().text(PinRules.LENGTH);
        var today = LocalDate.now(clock.clock());
        pin.ifPresent(typed ->
                residents
                        .byId(residentId, AsOf.on(today), OWN)
                        .flatMap(person -> PinRules.wrong(typed, person.birthDate()))
                        .ifPresent(why -> form.error("pin", why)));
        if (form.isValid() && !pin.equals(again)) {
            form.error("again", Text.of("두 번호가 달라요.", "The two do not match."));
        }
        if (!form.isValid()) {
            return page(form).with(form);
        }
        pins.set(residentId, pin.orElseThrow());
        changed(residentId);
        return Redirect.to("/my/kiosk-pin").saying(Text.of("비밀번호를 정했어요.", "Your PIN is set."));
    }

    private void changed(long residentId) {
        journal.write(
                new JournalEntry(
                        access.current(),
                        OWN,
                        Deed.CHANGE,
                        residentId,
                        "kiosk.pin",
                        List.of("kiosk.pin")));
    }

    private Page page(Form form) {
        var isSet = pins.isSet(access.resident().residentId());
        return Page.of(
                        Text.of("무인민원발급기 비밀번호", "PIN for certificate machines"),
                        "pin",
                        new Model(form, isSet))
                .width(Page.Width.READING);
    }
}
