package org.madang.forensics.liaison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.madang.forensics.liaison.ReportStandings.Stage;
import org.madang.forensics.register.DisasterRow;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Identities;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** For those who accompany families: how far each report is, and no genetic data. */
@Controller
class FamiliesDesk {

    /** The cases. */
    record Cases(List<DisasterRow> cases) {}

    /** One missing person on the list. */
    record Line(Identities.Report report, String family, int samples, int typed, Stage stage) {}

    /** The progress picture. */
    record Model(Entry entry, List<Line> lines, Map<Stage, Long> counts, Form form) {

        String path() {
            return "/desk/families/" + entry.id();
        }

        long count(Stage stage) {
            return Objects.requireNonNullElse(counts.get(stage), 0L);
        }
    }

    /** One report. */
    record One(Entry entry, Line line, Form form) {

        String path() {
            return "/desk/families/" + entry.id() + "/" + line.report().personId();
        }
    }

    private final Laboratory laboratory;
    private final Disasters disasters;
    private final Identities identities;
    private final ReportStandings standings;
    private final TellFamily tell;
    private final Access access;
    private final TransactionTemplate transactions;
    private final Once once;

    FamiliesDesk(
            Laboratory laboratory,
            Disasters disasters,
            Identities identities,
            ReportStandings standings,
            TellFamily tell,
            Access access,
            TransactionTemplate transactions,
            Once once) {
        this.laboratory = laboratory;
        this.disasters = disasters;
        this.identities = identities;
        this.standings = standings;
        this.tell = tell;
        this.access = access;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/families")
    Reply cases() {
        var actor = access.current();
        if (!Laboratory.may(actor, Part.LIAISON) && Laboratory.may(actor, Part.LABORATORY)) {
            return Redirect.to("/desk/forensics");
        }
        laboratory.member(Part.LIAISON);
        return Page.of(
                        Text.of("희생자 가족 지원", "Families of victims"),
                        "CasesOfFamilies",
                        new Cases(disasters.all()))
                .width(Page.Width.DESK);
    }

    @GetMapping("/desk/families/{id}")
    Reply progress(@PathVariable long id) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var entry = laboratory.enter(id, Part.LIAISON);
                            var lines = lines(entry);
                            var counts = new EnumMap<Stage, Long>(Stage.class);
                            lines.forEach(l -> counts.merge(l.stage(), 1L, Long::sum));
                            laboratory.looked(
                                    entry,
                                    lines.stream().map(l -> l.report().personId()).toList(),
                                    "families",
                                    "forensics.name");
                            return new Model(entry, lines, counts, Form.empty());
                        }));
        return Page.of(Text.of("희생자 가족 지원", "Families of victims"), "FamiliesDesk", model)
                .width(Page.Width.DESK);
    }

    @GetMapping("/desk/families/{id}/{person}")
    Reply show(@PathVariable long id, @PathVariable long person) {
        return one(id, person, Form.empty());
    }

    @PostMapping("/desk/families/{id}/{person}/told")
    Reply told(@PathVariable long id, @PathVariable long person, Form form) {
        return once.submit(
                form,
                () -> {
                    var day = form.ask("day", "알린 날", "Day").required().date();
                    if (form.isValid()) {
                        for (var reason : tell.told(id, person, day.orElseThrow())) {
                            form.error(
                                    Objects.requireNonNullElse(reason.field(), "day"),
                                    reason.words());
                        }
                    }
                    return form.isValid()
                            ? Redirect.to("/desk/families/" + id + "/" + person)
                                    .saying(
                                            Text.of(
                                                    "가족에게 알린 일을 적었습니다.",
                                                    "It is entered that the family was told."))
                            : one(id, person, form);
                });
    }

    private Reply one(long id, long person, Form form) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var entry = laboratory.enter(id, Part.LIAISON);
                            var line =
                                    lines(entry).stream()
                                            .filter(l -> l.report().personId() == person)
                                            .findFirst()
                                            .orElseThrow(Laboratory::absent);
                            laboratory.looked(
                                    entry,
                                    List.of(person),
                                    "report",
                                    "forensics.name",
                                    "forensics.contact");
                            return new One(entry, line, form);
                        }));
        return Page.of(Text.of("실종 신고", "Report"), "ReportOfFamily", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    private List<Line> lines(Entry entry) {
        var all = standings.all(entry.id());
        var lines = new ArrayList<Line>();
        for (var report : identities.reports(entry.id())) {
            var s = all.get(report.personId());
            if (s != null) {
                lines.add(
                        new Line(
                                report,
                                standings.family(entry.id(), report.personId()).orElse("–"),
                                s.samples(),
                                s.typed(),
                                Stage.of(s.typed(), s.state(), report.toldOn() != null)));
            }
        }
        return lines;
    }

    // What the templates say

    static Notice.Kind kind(Stage stage) {
        return switch (stage) {
            case NO_SAMPLE -> Notice.Kind.WARNING;
            case SEARCHING, BOARD -> Notice.Kind.INFO;
            case IDENTIFIED -> Notice.Kind.DANGER;
            case TOLD -> Notice.Kind.SUCCESS;
        };
    }

    static Text name(Identities.Report report) {
        return Text.of(report.name().ko(), report.name().en());
    }
}
