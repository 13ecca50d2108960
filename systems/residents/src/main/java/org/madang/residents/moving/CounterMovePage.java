package org.madang.residents.moving;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.Relation;
import org.madang.residents.ResidentNumber;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.addresses.AddressQuestion;
import org.madang.residents.entries.BeforeAfter;
import org.madang.residents.entries.Concerned;
import org.madang.residents.entries.DeskReport;
import org.madang.residents.pages.DeskRecords;
import org.madang.residents.pages.NumberQuestion;
import org.madang.residents.pages.SeenVersions;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * An official enters a move (전입신고): of somebody at the counter, found by the number they show
 * wherever they live now, or of a resident of the own area.
 */
@Controller
class CounterMovePage {

    static final String DESK = "/desk/residents/moves";

    private static final Text TITLE = Text.of("전입신고 처리", "Register a move");

    /** What the first page shows. */
    record Start(Form form) {}

    /**
     * What the second page shows.
     *
     * @param action where the form goes
     * @param back the page before this one
     */
    record Model(
            HouseholdRecord household,
            @Nullable Text from,
            AddressQuestion.Answer address,
            Form form,
            String action,
            String back) {

        List<Member> members() {
            return household.members();
        }
    }

    /** Where a form of the second step comes from. */
    private record Way(HouseholdRecord household, String action, String back) {}

    private final RegisterMove moves;
    private final AddressQuestion addresses;
    private final NumberQuestion numbers;
    private final DeskRecords records;
    private final SeenVersions versions;
    private final AddressWords words;
    private final BeforeAfter check;
    private final Access access;
    private final RegisterClock clock;

    CounterMovePage(
            RegisterMove moves,
            AddressQuestion addresses,
            NumberQuestion numbers,
            DeskRecords records,
            SeenVersions versions,
            AddressWords words,
            BeforeAfter check,
            Access access,
            RegisterClock clock) {
        this.moves = moves;
        this.addresses = addresses;
        this.numbers = numbers;
        this.records = records;
        this.versions = versions;
        this.words = words;
        this.check = check;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(DESK)
    Reply start() {
        access.official(ResidentRegistration.REGISTER);
        return start(Form.empty());
    }

    /** Both steps: the number alone finds the household; with the answers it enters the move. */
    @PostMapping(DESK)
    Reply byNumber(Form form, HttpServletRequest request) {
        access.official(ResidentRegistration.REGISTER);
        var number = numbers.required(form, "number");
        var household = number.flatMap(moves::household);
        if (household.isEmpty()) {
            number.ifPresent(held ->
                    form.error(
                            "number",
                            Text.of(
                                    "이 번호로 거주자로 등록된 사람이 없습니다.",
                                    "Nobody is registered as living anywhere under this"
                                            + " number.")));
            return start(form);
        }
        var way = new Way(household.get(), DESK, DESK);
        if (!form.typed("step").equals("entry")) {
            return first(way, Form.empty().fill("number", form.typed("number")));
        }
        return check.step(() -> new Move(way, form), form, request);
    }

    @GetMapping("/desk/residents/{id}/move")
    Reply ofResident(@PathVariable long id) {
        return first(way(id), Form.empty());
    }

    @PostMapping("/desk/residents/{id}/move")
    Reply enter(@PathVariable long id, Form form, HttpServletRequest request) {
        return check.step(() -> new Move(way(id), form), form, request);
    }

    /** A move as the form was answered: looked at first, entered once that is confirmed. */
    private final class Move implements DeskReport<MoveResult> {

        private final Way way;
        private final Form form;
        private AddressQuestion.@Nullable Answer answer;
        private @Nullable Long first;

        Move(Way way, Form form) {
            this.way = way;
            this.form = form;
        }

        @Override
        public Text title() {
            return TITLE;
        }

        @Override
        public String action() {
            return way.action();
        }

        @Override
        public String back() {
            return way.back();
        }

        @Override
        public Purpose purpose() {
            return RegisterMove.PURPOSE;
        }

        @Override
        public @Nullable MoveResult enter() {
            answer = asked(form);
            var command = command(form, way.household(), answer.addressId());
            if (command == null) {
                return null;
            }
            first = command.movers().getFirst();
            return moves.register(command, consents(form));
        }

        /** What only waits for somebody's consent, or is refused, changes nothing to look at. */
        @Override
        public @Nullable Concerned concerned(MoveResult result) {
            if (!(result instanceof MoveResult.Registered done)) {
                return null;
            }
            var households = new LinkedHashSet<>(List.of(way.household().id()));
            households.add(done.householdId());
            return new Concerned(households, List.of(), done.lateness());
        }

        @Override
        public Reply again() {
            return page(way, answer == null ? asked(form) : answer, form);
        }

        @Override
        public Reply answered(MoveResult result) {
            return switch (result) {
                case MoveResult.Refused refused -> {
                    MoveForm.tell(form, refused, way.household(), "joinNumber");
                    yield again();
                }
                case MoveResult.Registered done ->
                        Redirect.to("/desk/residents/" + first).saying(MoveForm.entered(done));
                case MoveResult.Submitted submitted ->
                        Redirect.to("/desk/residents/reports/" + submitted.reportId());
                case MoveResult.Closed closed ->
                        Redirect.to("/desk/residents/reports/" + closed.reportId());
            };
        }
    }

    private AddressQuestion.Answer asked(Form form) {
        var official = access.official(ResidentRegistration.REGISTER);
        return addresses.read(form, clock.today(), official.office().jurisdiction());
    }

    private static boolean consents(Form form) {
        return form.ask("consent", "세대주 확인", "Consent of the head").checked();
    }

    private Way way(long id) {
        var opened = records.open(id, ResidentRegistration.REGISTER, RegisterMove.PURPOSE);
        var residence = opened.person().residence();
        if (residence == null) {
            throw records.gone();
        }
        var household =
                new HouseholdRecord(residence.householdId(), clock.today(), opened.members());
        return new Way(household, opened.path() + "/move", opened.path());
    }

    private Reply first(Way way, Form form) {
        // Who is at the counter was found by their number: the rows may lie anywhere (Article 16).
        form.fill(SeenVersions.FIELD, versions.of(way.household().members()));
        form.fill("household", "OWN");
        form.fill(
                "movers",
                way.household().members().stream()
                        .map(member -> String.valueOf(member.residentId()))
                        .toArray(String[]::new));
        return page(way, AddressQuestion.UNASKED, form);
    }

    private enum Kind {
        OWN,
        JOIN
    }

    private @Nullable MoveCommand command(
            Form form, HouseholdRecord household, @Nullable Long addressId) {
        var kind = form.ask("household", "세대", "Household").required().choice(Kind.class);
        boolean joins = kind.filter(Kind.JOIN::equals).isPresent();
        var joined = joins ? joined(form) : Optional.<HouseholdRecord>empty();
        var plain = MoveForm.read(form, household, addressId, clock.today());
        return plain == null || joined.isEmpty()
                ? plain
                : MoveForm.joining(plain, joined.get().id());
    }

    /** The household whose head showed their number, or confirmed by it. */
    private Optional<HouseholdRecord> joined(Form form) {
        var number = numbers.required(form, "joinNumber");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var found = moves.household(number.get()).filter(record -> heads(record, number.get()));
        if (found.isEmpty()) {
            form.error(
                    "joinNumber",
                    Text.of(
                            "이 번호는 어느 세대의 세대주 번호도 아닙니다.",
                            "This is not the number of a head of household."));
        }
        return found;
    }

    private static boolean heads(HouseholdRecord record, ResidentNumber number) {
        return record.members().stream()
                .anyMatch(member ->
                        member.number().equals(number)
                                && member.residence().relation() == Relation.HEAD);
    }

    private static Reply start(Form form) {
        return Page.of(TITLE, "MoveStart", new Start(form)).width(Page.Width.READING).with(form);
    }

    private Reply page(Way way, AddressQuestion.Answer answer, Form form) {
        var residence = way.household().members().getFirst().residence();
        var from = words.on(clock.today()).of(residence);
        return Page.of(
                        TITLE,
                        "CounterMovePage",
                        new Model(way.household(), from, answer, form, way.action(), way.back()))
                .width(Page.Width.READING)
                .with(form);
    }
}
