package org.madang.forensics.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.FamilyRow;
import org.madang.forensics.register.FindingKind;
import org.madang.forensics.register.FindingRow;
import org.madang.forensics.register.Findings;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.PersonRow;
import org.madang.forensics.register.Picture;
import org.madang.forensics.register.ProfileText;
import org.madang.forensics.register.Refusal;
import org.madang.forensics.register.SampleRow;
import org.madang.forensics.register.Samples;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kinship.Family;
import org.madang.kinship.Profile;
import org.madang.kinship.Sex;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One family: its pedigree drawn, the same as a list to work on, its samples and findings. */
@Controller
class FamilyPage {

    /** What the page shows; {@code edited} is the person whose fields are filled in. */
    record Model(
            Entry entry,
            FamilyRow family,
            @Nullable PersonRow edited,
            List<SampleRow> samples,
            List<FindingRow> findings,
            Form form) {

        String path() {
            return entry.path() + "/families/" + family.id();
        }

        @Nullable Picture pedigree(Language language) {
            if (family.people().isEmpty()) {
                return null;
            }
            Map<String, Profile> typed = new LinkedHashMap<>();
            samples.stream()
                    .filter(s -> s.typed() && s.personId() != null)
                    .forEach(s ->
                            typed.put(
                                    family.person(Objects.requireNonNull(s.personId())).code(),
                                    s.profile()));
            var missing = family.missing().stream().map(PersonRow::code).toList();
            return Picture.pedigree(
                    Family.of(family.code(), family.pedigree(), typed, missing),
                    Map.of(),
                    language);
        }

        List<PersonRow> parents(Sex sex) {
            return family.people().stream()
                    .filter(p -> p.sex() == sex || p.sex() == Sex.UNKNOWN)
                    .filter(p -> edited == null || p.id() != edited.id())
                    .toList();
        }

        String code(@Nullable Long id) {
            return Objects.requireNonNullElse(family.code(id), "–");
        }

        String samplesOf(PersonRow person) {
            return String.join(
                    ", ",
                    samples.stream()
                            .filter(s -> Objects.equals(s.personId(), person.id()))
                            .map(s -> s.code() + (s.typed() ? " (" + s.markers() + ")" : " (–)"))
                            .toList());
        }

        String profile(SampleRow sample) {
            return ProfileText.write(sample.profile());
        }
    }

    private final Laboratory laboratory;
    private final Families families;
    private final Samples samples;
    private final Findings findings;
    private final ShapeFamily shape;
    private final EnterSample enterSample;
    private final EnterFinding enterFinding;
    private final TransactionTemplate transactions;
    private final Once once;

    FamilyPage(
            Laboratory laboratory,
            Families families,
            Samples samples,
            Findings findings,
            ShapeFamily shape,
            EnterSample enterSample,
            EnterFinding enterFinding,
            TransactionTemplate transactions,
            Once once) {
        this.laboratory = laboratory;
        this.families = families;
        this.samples = samples;
        this.findings = findings;
        this.shape = shape;
        this.enterSample = enterSample;
        this.enterFinding = enterFinding;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/forensics/{id}/families/{family}")
    Reply show(
            @PathVariable long id,
            @PathVariable long family,
            @RequestParam(required = false) @Nullable Long person) {
        return page(id, family, person, Form.empty());
    }

    @PostMapping("/desk/forensics/{id}/families/{family}/people")
    Reply put(@PathVariable long id, @PathVariable long family, Form form) {
        return once.submit(form, () -> putIn(id, family, form));
    }

    private Reply putIn(long id, long family, Form form) {
        var person = number(form, "person");
        var code =
                form.ask("code", "번호", "Code")
                        .required()
                        .matching(FamiliesPage.CODE, FamiliesPage.CODE_WORDS);
        var sex = form.ask("sex", "성별", "Sex").required().choice(Sex.class);
        var born = form.ask("born", "태어난 해", "Year of birth").number(1850, 2100);
        if (form.isValid()) {
            var one =
                    new Families.NewPerson(
                            code.orElseThrow(),
                            sex.orElseThrow(),
                            number(form, "father"),
                            number(form, "mother"),
                            born.map(Long::intValue).orElse(null),
                            !form.typed("missing").isBlank());
            tell(form, shape.put(id, family, person, one));
            if (form.isValid()) {
                return back(id, family).saying(Text.of("가계도에 넣었습니다.", "It is in the pedigree."));
            }
        }
        return page(id, family, person, form);
    }

    @PostMapping("/desk/forensics/{id}/families/{family}/people/remove")
    Reply remove(@PathVariable long id, @PathVariable long family, Form form) {
        return once.submit(form, () -> removed(id, family, form));
    }

    private Reply removed(long id, long family, Form form) {
        var person = number(form, "person");
        if (person != null) {
            tell(form, shape.remove(id, family, person));
        }
        return form.isValid()
                ? back(id, family).saying(Text.of("가계도에서 뺐습니다.", "Taken out of the pedigree."))
                : page(id, family, null, form);
    }

    @PostMapping("/desk/forensics/{id}/families/{family}/samples")
    Reply sample(@PathVariable long id, @PathVariable long family, Form form) {
        return once.submit(form, () -> sampled(id, family, form));
    }

    private Reply sampled(long id, long family, Form form) {
        var command = SampleForm.read(form, number(form, "of"), null);
        if (command != null) {
            tell(form, enterSample.enter(id, command));
            if (form.isValid()) {
                return back(id, family).saying(Text.of("시료를 적었습니다.", "The sample is entered."));
            }
        }
        return page(id, family, null, form);
    }

    @PostMapping("/desk/forensics/{id}/families/{family}/findings")
    Reply finding(@PathVariable long id, @PathVariable long family, Form form) {
        return once.submit(form, () -> found(id, family, form));
    }

    private Reply found(long id, long family, Form form) {
        var kind = form.ask("kind", "종류", "Kind").required().choice(FindingKind.class);
        var content = form.ask("content", "내용", "Content").required().lines(4000);
        var of = number(form, "of");
        if (form.isValid() && of != null) {
            tell(form, enterFinding.enter(id, kind.orElseThrow(), of, null, content.orElseThrow()));
            if (form.isValid()) {
                return back(id, family).saying(Text.of("사전 자료를 적었습니다.", "It is entered."));
            }
        }
        return page(id, family, null, form);
    }

    private static Redirect back(long id, long family) {
        return Redirect.to("/desk/forensics/" + id + "/families/" + family);
    }

    static @Nullable Long number(Form form, String name) {
        var typed = form.typed(name).strip();
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    static void tell(Form form, List<Refusal> reasons) {
        for (var reason : reasons) {
            if (reason.field() == null) {
                form.error(reason.words());
            } else {
                form.error(reason.field(), reason.words());
            }
        }
    }

    private Reply page(long id, long familyId, @Nullable Long person, Form form) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> model(id, familyId, person, form)));
        return Page.of(Text.of("가족", "Family"), "FamilyPage", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    private Model model(long id, long familyId, @Nullable Long person, Form form) {
        var entry = laboratory.enter(id, Part.LABORATORY);
        var family = ShapeFamily.of(families, id, familyId);
        laboratory.looked(
                entry,
                family.people().stream().map(PersonRow::id).toList(),
                "family",
                "forensics.family",
                "forensics.profile");
        var edited = person == null ? null : family.person(person);
        if (edited != null && form.typed("code").isEmpty()) {
            form.fill("code", edited.code())
                    .fill("sex", edited.sex().name())
                    .fill("father", text(edited.fatherId()))
                    .fill("mother", text(edited.motherId()))
                    .fill("born", edited.born() == null ? "" : edited.born().toString())
                    .fill("missing", edited.missing() ? "yes" : "");
        }
        var ids = family.people().stream().map(PersonRow::id).toList();
        var own =
                findings.all(id).stream()
                        .filter(f -> f.personId() != null && ids.contains(f.personId()))
                        .toList();
        return new Model(entry, family, edited, samples.ofFamily(familyId), own, form);
    }

    private static String text(@Nullable Long id) {
        return id == null ? "" : id.toString();
    }

    static Text sex(Sex sex) {
        return switch (sex) {
            case MALE -> Text.of("남", "male");
            case FEMALE -> Text.of("여", "female");
            case UNKNOWN -> Text.of("모름", "unknown");
        };
    }
}
