package org.madang.forensics.casework;

import java.util.List;
import java.util.Objects;
import org.madang.forensics.register.FindingKind;
import org.madang.forensics.register.FindingRow;
import org.madang.forensics.register.Findings;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.LaboratoryClock;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.ProfileText;
import org.madang.forensics.register.RemainsFound;
import org.madang.forensics.register.RemainsRow;
import org.madang.forensics.register.SampleRow;
import org.madang.forensics.register.Samples;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kinship.Sex;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The remains of a case; fragments that belong together; one find with its samples. */
@Controller
class RemainsPage {

    /** The list. */
    record Listing(
            Entry entry,
            List<RemainsRow> remains,
            List<SampleRow> samples,
            List<AssociateFragment.Suggestion> suggestions,
            Form form) {

        String whole(RemainsRow part) {
            return remains.stream()
                    .filter(r -> Objects.equals(part.partOf(), r.id()))
                    .map(RemainsRow::code)
                    .findFirst()
                    .orElse("–");
        }

        String samplesOf(RemainsRow found) {
            return String.join(
                    ", ",
                    samples.stream()
                            .filter(s -> Objects.equals(s.remainsId(), found.id()))
                            .map(s -> s.code() + (s.typed() ? " (" + s.markers() + ")" : " (–)"))
                            .toList());
        }
    }

    /** One find. */
    record Model(
            Entry entry,
            RemainsRow found,
            List<RemainsRow> all,
            List<SampleRow> samples,
            List<FindingRow> findings,
            Form form) {

        String path() {
            return entry.path() + "/remains/" + found.id();
        }

        String profile(SampleRow sample) {
            return ProfileText.write(sample.profile());
        }
    }

    private final Laboratory laboratory;
    private final RemainsFound remains;
    private final Samples samples;
    private final Findings findings;
    private final AssociateFragment fragments;
    private final EnterSample enterSample;
    private final EnterFinding enterFinding;
    private final LaboratoryClock clock;
    private final TransactionTemplate transactions;
    private final Once once;

    RemainsPage(
            Laboratory laboratory,
            RemainsFound remains,
            Samples samples,
            Findings findings,
            AssociateFragment fragments,
            EnterSample enterSample,
            EnterFinding enterFinding,
            LaboratoryClock clock,
            TransactionTemplate transactions,
            Once once) {
        this.laboratory = laboratory;
        this.remains = remains;
        this.samples = samples;
        this.findings = findings;
        this.fragments = fragments;
        this.enterSample = enterSample;
        this.enterFinding = enterFinding;
        this.clock = clock;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/forensics/{id}/remains")
    Reply list(@PathVariable long id) {
        return listing(id, Form.empty());
    }

    @PostMapping("/desk/forensics/{id}/remains")
    Reply add(@PathVariable long id, Form form) {
        return once.submit(form, () -> added(id, form));
    }

    private Reply added(long id, Form form) {
        var code =
                form.ask("code", "번호", "Code")
                        .required()
                        .matching(FamiliesPage.CODE, FamiliesPage.CODE_WORDS);
        var sex = form.ask("sex", "성별", "Sex").required().choice(Sex.class);
        var day = form.ask("foundOn", "찾은 날", "Day it was found").required().date();
        var at = form.ask("foundAt", "찾은 곳", "Where it was found").required().text(120);
        if (day.filter(d -> d.isAfter(clock.today())).isPresent()) {
            form.error("foundOn", Text.of("아직 오지 않은 날입니다.", "This day has not come yet."));
        }
        if (!form.isValid()) {
            return listing(id, form);
        }
        var one =
                new RemainsFound.NewRemains(
                        code.orElseThrow(),
                        form.typed("kind").equals("BODY"),
                        sex.orElseThrow(),
                        day.orElseThrow(),
                        at.orElseThrow());
        var entered =
                transactions.execute(status -> {
                    var entry = laboratory.enter(id, Part.LABORATORY);
                    return entry.isOpen() ? remains.add(id, one) : java.util.Optional.<Long>empty();
                });
        if (entered == null || entered.isEmpty()) {
            return listing(
                    id,
                    form.error(
                            "code",
                            Text.of(
                                    "이 번호가 이미 있거나 종결된 사건입니다.",
                                    "The code is taken, or the case is closed.")));
        }
        return Redirect.to("/desk/forensics/" + id + "/remains/" + entered.get())
                .saying(Text.of("유해를 적었습니다.", "The remains are entered."));
    }

    @PostMapping("/desk/forensics/{id}/remains/associate")
    Reply associate(@PathVariable long id, Form form) {
        return once.submit(form, () -> associated(id, form));
    }

    private Reply associated(long id, Form form) {
        var part = FamilyPage.number(form, "part");
        if (part == null) {
            throw Laboratory.absent();
        }
        var whole = FamilyPage.number(form, "whole");
        FamilyPage.tell(form, fragments.associate(id, part, whole));
        return form.isValid()
                ? Redirect.to("/desk/forensics/" + id + "/remains")
                        .saying(
                                whole == null
                                        ? Text.of("다시 떼었습니다.", "Taken apart again.")
                                        : Text.of("한 사람의 유해로 합쳤습니다.", "Joined as one person."))
                : listing(id, form);
    }

    @GetMapping("/desk/forensics/{id}/remains/{found}")
    Reply show(@PathVariable long id, @PathVariable long found) {
        return page(id, found, Form.empty());
    }

    @PostMapping("/desk/forensics/{id}/remains/{found}/samples")
    Reply sample(@PathVariable long id, @PathVariable long found, Form form) {
        return once.submit(
                form,
                () -> {
                    var command = SampleForm.read(form, null, found);
                    if (command != null) {
                        FamilyPage.tell(form, enterSample.enter(id, command));
                    }
                    return form.isValid() ? back(id, found) : page(id, found, form);
                });
    }

    @PostMapping("/desk/forensics/{id}/remains/{found}/findings")
    Reply finding(@PathVariable long id, @PathVariable long found, Form form) {
        return once.submit(
                form,
                () -> {
                    var kind = form.ask("kind", "종류", "Kind").required().choice(FindingKind.class);
                    var content = form.ask("content", "내용", "Content").required().lines(4000);
                    if (form.isValid()) {
                        FamilyPage.tell(
                                form,
                                enterFinding.enter(
                                        id,
                                        kind.orElseThrow(),
                                        null,
                                        found,
                                        content.orElseThrow()));
                    }
                    return form.isValid() ? back(id, found) : page(id, found, form);
                });
    }

    private static Redirect back(long id, long found) {
        return Redirect.to("/desk/forensics/" + id + "/remains/" + found)
                .saying(Text.of("적었습니다.", "It is entered."));
    }

    private Reply listing(long id, Form form) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var entry = laboratory.enter(id, Part.LABORATORY);
                            laboratory.looked(entry, List.of(), "remains", "forensics.profile");
                            return new Listing(
                                    entry,
                                    remains.all(id),
                                    samples.all(id),
                                    fragments.suggestions(entry),
                                    form);
                        }));
        return Page.of(Text.of("유해와 시료", "Remains"), "RemainsPage", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    private Reply page(long id, long foundId, Form form) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var entry = laboratory.enter(id, Part.LABORATORY);
                            var found = remains.byId(id, foundId).orElseThrow(Laboratory::absent);
                            laboratory.looked(entry, List.of(), "remains", "forensics.profile");
                            return new Model(
                                    entry,
                                    found,
                                    remains.all(id),
                                    samples.ofRemains(foundId),
                                    findings.of(null, foundId),
                                    form);
                        }));
        return Page.of(Text.of("유해", "Remains"), "FoundPage", model)
                .width(Page.Width.DESK)
                .with(form);
    }
}
