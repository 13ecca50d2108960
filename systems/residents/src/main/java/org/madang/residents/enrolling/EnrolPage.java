package org.madang.residents.enrolling;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Ui;
import org.madang.residents.Relation;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Sex;
import org.madang.residents.addresses.AddressFields;
import org.madang.residents.addresses.AddressQuestion;
import org.madang.residents.entries.BeforeAfter;
import org.madang.residents.entries.Concerned;
import org.madang.residents.entries.DeskReport;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.entries.MemberFields;
import org.madang.residents.pages.LateWords;
import org.madang.residents.pages.Told;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Reports;
import org.madang.residents.registry.Residences;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** An official registers somebody for the first time (신규등록). */
@Controller
class EnrolPage {

    private static final String DESK = "/desk/residents/first-registration";

    private static final Text TITLE = Text.of("신규등록", "First registration");

    /** What the page shows. */
    record Model(AddressQuestion.Answer answer, Form form) {

        List<Content> fields(Ui ui) {
            return new ArrayList<>(AddressFields.withUnit(ui, form, answer));
        }
    }

    private final EnrolResident enrolments;
    private final AddressQuestion addresses;
    private final Residences residences;
    private final Reports reports;
    private final Access access;
    private final BeforeAfter check;
    private final RegisterClock clock;

    EnrolPage(
            EnrolResident enrolments,
            AddressQuestion addresses,
            Residences residences,
            Reports reports,
            Access access,
            BeforeAfter check,
            RegisterClock clock) {
        this.enrolments = enrolments;
        this.addresses = addresses;
        this.residences = residences;
        this.reports = reports;
        this.access = access;
        this.check = check;
        this.clock = clock;
    }

    @GetMapping(DESK)
    Reply start() {
        access.official(ResidentRegistration.REGISTER);
        return page(AddressQuestion.UNASKED, Form.empty());
    }

    @PostMapping(DESK)
    Reply enrol(Form form, HttpServletRequest request) {
        var official = access.official(ResidentRegistration.REGISTER);
        return check.step(() -> new Enrolment(official, form), form, request);
    }

    /** A first registration as the form was answered. */
    private final class Enrolment implements DeskReport<EntryResult> {

        private final Actor.Official official;
        private final Form form;
        private AddressQuestion.@Nullable Answer answer;

        Enrolment(Actor.Official official, Form form) {
            this.official = official;
            this.form = form;
        }

        private AddressQuestion.Answer asked() {
            return addresses.read(form, clock.today(), official.office().jurisdiction());
        }

        @Override
        public Text title() {
            return TITLE;
        }

        @Override
        public String action() {
            return DESK;
        }

        @Override
        public String back() {
            return "/desk/residents/work";
        }

        @Override
        public Purpose purpose() {
            return EnrolResident.PURPOSE;
        }

        @Override
        public @Nullable EntryResult enter() {
            answer = asked();
            var command = command(form, answer);
            return command == null ? null : enrolments.enter(command);
        }

        @Override
        public @Nullable Concerned concerned(EntryResult result) {
            if (!(result instanceof EntryResult.Entered done)) {
                return null;
            }
            var household = done.householdId();
            return new Concerned(
                    household == null ? Set.of() : Set.of(household),
                    List.of(person(done)),
                    done.lateness());
        }

        private long person(EntryResult.Entered done) {
            return Objects.requireNonNull(reports.byId(done.reportId()).orElseThrow().subjectId());
        }

        @Override
        public Reply again() {
            return page(answer == null ? asked() : answer, form);
        }

        @Override
        public Reply answered(EntryResult result) {
            return switch (result) {
                case EntryResult.Refused refused -> {
                    Told.reasons(form, refused.reasons(), EnrolPage::place);
                    yield again();
                }
                case EntryResult.Entered done ->
                        Redirect.to("/desk/residents/" + person(done))
                                .saying(
                                        LateWords.with(
                                                Text.of("신규등록했습니다.", "They are registered."),
                                                done.lateness()));
            };
        }
    }

    private @Nullable EnrolCommand command(Form form, AddressQuestion.Answer answer) {
        var ground =
                form.ask("ground", "사유", "Ground").required().choice(EnrolCommand.Ground.class);
        var family = form.ask("familyName", "성", "Family name").required().text(10);
        var given = form.ask("givenName", "이름", "Given name").required().text(20);
        var latin = form.ask("latin", "로마자 이름", "Name in Latin letters").text(100);
        var sex = form.ask("sex", "성별", "Sex").required().choice(Sex.class);
        var birth = form.ask("birthDate", "생년월일", "Date of birth").required().date();
        var on = form.ask("on", "거주를 시작한 날", "Living there since").required().date();
        var unit = form.ask("unit", "상세주소", "Unit").text(80).orElse("");
        var relation = form.ask("relation", "관계", "Relation").choice(Relation.class);
        boolean consent = form.ask("consent", "확인", "Consent").checked();
        var evidence = MemberFields.evidence(form);
        var address = answer.addressId();
        var joined = address == null ? null : joined(form, address, unit);
        if (!form.isValid() || address == null) {
            return null;
        }
        return new EnrolCommand(
                ground.orElseThrow(),
                family.orElseThrow(),
                given.orElseThrow(),
                latin.orElse(null),
                sex.orElseThrow(),
                birth.orElseThrow(),
                on.orElseThrow(),
                address,
                unit,
                joined,
                relation.orElse(null),
                consent,
                evidence);
    }

    private @Nullable Long joined(Form form, long address, String unit) {
        var name = form.typed("joinHead").strip();
        if (name.isEmpty()) {
            return null;
        }
        var found = residences.headAt(address, unit, name);
        if (found.isEmpty()) {
            form.error(
                    "joinHead",
                    Text.of(
                            "그 주소에 이 이름의 세대주가 없습니다.",
                            "No head of household of this name is registered at that address."));
        }
        return found.map(Residences.Head::householdId).orElse(null);
    }

    private static String place(String named) {
        return switch (named) {
            case "addressId" -> "township";
            case "joinHouseholdId" -> "joinHead";
            case "relations" -> "relation";
            default -> named;
        };
    }

    private static Page page(AddressQuestion.Answer answer, Form form) {
        return Page.of(TITLE, "EnrolPage", new Model(answer, form))
                .width(Page.Width.READING)
                .with(form);
    }
}
