package org.madang.kiosk.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Download;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kiosk.KioskMachines;
import org.madang.kiosk.machines.Machine;
import org.madang.kiosk.machines.Machines;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The desk of those who look after machines, each in their own area. */
@Controller
class KioskDesk {

    private static final Text NOT_HERE =
            Text.of("관할 구역의 발급기가 아닙니다.", "This machine stands outside your area.");
    private static final int DIVISION_DIGITS = 10;
    private static final int MOST_SHEETS = 5000;

    /** All machines, and what they did on a day. */
    record Desk(Form form, List<Machine> machines, LocalDate day, List<DayReports.Line> lines) {}

    /** A machine that is new: the code is shown this once. */
    record Registered(String code) {}

    /** One machine. */
    record One(Form form, Machine machine) {}

    private final Access access;
    private final Machines machines;
    private final DayReports reports;
    private final HouseClock clock;
    private final Once once;

    KioskDesk(Access access, Machines machines, DayReports reports, HouseClock clock, Once once) {
        this.access = access;
        this.machines = machines;
        this.reports = reports;
        this.clock = clock;
        this.once = once;
    }

    @GetMapping("/desk/kiosks")
    Reply open(Form form) {
        return desk(form);
    }

    private Page desk(Form form) {
        var official = official();
        var today = LocalDate.now(clock.clock());
        var day = form.typed("day.year").isEmpty() ? today : asked(form, today);
        var area = official.office().jurisdiction();
        return Page.of(
                        Text.of("무인민원발급기 관리", "Certificate machines"),
                        "desk",
                        new Desk(form, machines.within(area), day, reports.of(area, day)))
                .width(Page.Width.DESK);
    }

    private static LocalDate asked(Form form, LocalDate otherwise) {
        return form.ask("day", "날짜", "Day").date().orElse(otherwise);
    }

    /** The day's report as a file for the treasury. */
    @GetMapping("/desk/kiosks/day.csv")
    Reply csv(Form form) {
        var area = official().office().jurisdiction();
        var day = asked(form, LocalDate.now(clock.clock()));
        var csv = new StringBuilder("machine,printed,waiting,failed,left,cash_won,card_won\n");
        for (var line : reports.of(area, day)) {
            csv.append(line.machineId()).append(',').append(line.printed()).append(',');
            csv.append(line.waiting()).append(',').append(line.failed()).append(',');
            csv.append(line.left()).append(',').append(line.cash()).append(',');
            csv.append(line.card()).append('\n');
        }
        var bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        return Download.of("machines-" + day + ".csv", "text/csv", bytes);
    }

    /** Registers a machine; it enrols by the code that the answer shows. */
    @PostMapping("/desk/kiosks")
    Reply register(Form form) {
        var area = official().office().jurisdiction();
        var ko = form.ask("placeKo", "설치 장소 (한국어)", "Place (Korean)").required().text(80);
        var en = form.ask("placeEn", "설치 장소 (영어)", "Place (English)").required().text(80);
        var sheets = form.ask("sheets", "용지", "Sheets").required().number(0, MOST_SHEETS);
        if (area.prefix().isEmpty()) {
            form.error(
                    Text.of(
                            "발급기는 지방자치단체가 등록합니다 (민원처리법 제28조).",
                            "Machines are registered by the local government (Civil Petitions"
                                    + " Treatment Act, Article 28)."));
        }
        if (!form.isValid()) {
            return desk(form).with(form);
        }
        var division = area.prefix() + "0".repeat(DIVISION_DIGITS - area.prefix().length());
        var place = Text.of(ko.orElseThrow(), en.orElseThrow());
        var code = machines.register(division, place, sheets.orElseThrow().intValue());
        return Page.of(
                        Text.of("발급기를 등록했습니다", "The machine is registered"),
                        "registered",
                        new Registered(code.value()))
                .width(Page.Width.READING);
    }

    @GetMapping("/desk/kiosks/{id}")
    Reply one(@PathVariable long id) {
        var machine = own(id);
        var form =
                Form.empty()
                        .fill("sheets", String.valueOf(machine.sheets()))
                        .fill("toner", String.valueOf(machine.tonerPercent()));
        return page(machine, form);
    }

    private static Page page(Machine machine, Form form) {
        return Page.of(machine.place(), "one", new One(form, machine)).width(Page.Width.READING);
    }

    @PostMapping("/desk/kiosks/{id}/fill")
    Reply fill(@PathVariable long id, Form form) {
        var machine = own(id);
        return once.submit(
                form,
                () -> {
                    var sheets =
                            form.ask("sheets", "용지", "Sheets").required().number(0, MOST_SHEETS);
                    var toner = form.ask("toner", "토너 (%)", "Toner (%)").required().number(0, 100);
                    if (!form.isValid()) {
                        return page(machine, form).with(form);
                    }
                    machines.fill(
                            id, sheets.orElseThrow().intValue(), toner.orElseThrow().intValue());
                    return back(id, Text.of("채운 양을 적었습니다.", "The filling is noted."));
                });
    }

    @PostMapping("/desk/kiosks/{id}/close")
    Reply close(@PathVariable long id, Form form) {
        var machine = own(id);
        return once.submit(
                form,
                () -> {
                    var why = form.ask("why", "사유", "Reason").required().text(200);
                    if (!form.isValid()) {
                        return page(machine, form).with(form);
                    }
                    return closed(id, why.orElseThrow());
                });
    }

    @PostMapping("/desk/kiosks/{id}/open")
    Reply open(@PathVariable long id, Form form) {
        own(id);
        return once.submit(form, () -> closed(id, null));
    }

    private Reply closed(long id, @Nullable String why) {
        machines.close(id, why);
        return back(
                id,
                why == null
                        ? Text.of("다시 운영합니다.", "It is in service again.")
                        : Text.of("운영을 중지했습니다.", "It is out of service."));
    }

    @PostMapping("/desk/kiosks/{id}/retire")
    Reply retire(@PathVariable long id, Form form) {
        own(id);
        return once.submit(
                form,
                () -> {
                    machines.retire(id);
                    return Redirect.to("/desk/kiosks")
                            .saying(Text.of("철거했습니다.", "The machine is retired."));
                });
    }

    private static Reply back(long id, Text words) {
        return Redirect.to("/desk/kiosks/" + id).saying(words);
    }

    private Actor.Official official() {
        return access.official(KioskMachines.RUN);
    }

    private Machine own(long id) {
        var area = official().office().jurisdiction();
        return machines.find(id)
                .filter(machine -> area.contains(machine.division()))
                .orElseThrow(() -> new AccessRefused(NOT_HERE));
    }
}
