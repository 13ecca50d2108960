package org.madang.residents.grouping;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Ui;
import org.madang.residents.Lateness;
import org.madang.residents.Refusal;
import org.madang.residents.ResidentNumber;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Residents;
import org.madang.residents.addresses.AddressFields;
import org.madang.residents.addresses.AddressQuestion;
import org.madang.residents.entries.BeforeAfter;
import org.madang.residents.entries.Concerned;
import org.madang.residents.entries.DeskReport;
import org.madang.residents.entries.Fact;
import org.madang.residents.grouping.GroupResidences.Kind;
import org.madang.residents.grouping.GroupResidences.Place;
import org.madang.residents.grouping.ReportGroupMove.Outcome;
import org.madang.residents.numbers.NumberReading;
import org.madang.residents.numbers.NumberScheme;
import org.madang.residents.pages.Told;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.RegisterClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Shared homes of the area, and the moves their managers report (Article 12). */
@Controller
class GroupPage {

    private static final String DESK = "/desk/residents/groups";
    private static final Text TITLE = Text.of("합숙소 전입", "Moves into a shared home");

    /** The list, and the form for another place. */
    record Listed(List<Place> places, AddressQuestion.Answer answer, Form form) {

        List<Content> fields(Ui ui) {
            return new ArrayList<>(AddressFields.building(ui, form, answer));
        }

        static Kind[] kinds() {
            return Kind.values();
        }

        static Text word(Kind kind) {
            return kind.word();
        }
    }

    /** One place, and what became of the last report. */
    record One(Place place, List<Outcome> outcomes, Form form) {

        static Text words(Outcome outcome) {
            return outcome.entered()
                    ? Text.of("등록", "Entered")
                    : outcome.reasons().stream().map(Refusal::words).findFirst().orElseThrow();
        }

        static boolean entered(Outcome outcome) {
            return outcome.entered();
        }
    }

    private final GroupResidences places;
    private final ReportGroupMove moves;
    private final AddressQuestion addresses;
    private final OpenGroupResidence opening;
    private final Residents residents;
    private final AddressWords words;
    private final BeforeAfter check;
    private final NumberScheme scheme;
    private final Access access;
    private final Once once;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    GroupPage(
            GroupResidences places,
            ReportGroupMove moves,
            AddressQuestion addresses,
            OpenGroupResidence opening,
            Residents residents,
            AddressWords words,
            BeforeAfter check,
            NumberScheme scheme,
            Access access,
            Once once,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.places = places;
        this.moves = moves;
        this.addresses = addresses;
        this.opening = opening;
        this.residents = residents;
        this.words = words;
        this.check = check;
        this.scheme = scheme;
        this.access = access;
        this.once = once;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping(DESK)
    Reply list() {
        access.official(ResidentRegistration.REGISTER);
        return listed(AddressQuestion.UNASKED, Form.empty());
    }

    @PostMapping(DESK)
    Reply add(Form form) {
        var official = access.official(ResidentRegistration.REGISTER);
        return once.submit(form, () -> added(official, form));
    }

    private Reply added(Actor.Official official, Form form) {
        var kind = form.ask("kind", "종류", "Kind").required().choice(Kind.class);
        var name = form.ask("name", "이름", "Name").required().text(100);
        var manager = form.ask("manager", "관리자", "Manager").required().text(100);
        var answer = addresses.read(form, clock.today(), official.office().jurisdiction());
        var address = answer.addressId();
        if (!form.isValid() || address == null) {
            return listed(answer, form);
        }
        var command =
                new OpenGroupResidence.Command(
                        kind.orElseThrow(), name.orElseThrow(), manager.orElseThrow(), address);
        return switch (opening.open(command)) {
            case OpenGroupResidence.Result.Refused refused -> {
                Told.reasons(form, List.of(refused.reason()), Told.only("name"));
                yield listed(answer, form);
            }
            case OpenGroupResidence.Result.Opened opened ->
                    Redirect.to(DESK + "/" + opened.id())
                            .saying(Text.of("합숙소를 등록했습니다.", "The shared home is entered."));
        };
    }

    @GetMapping(DESK + "/{id}")
    Reply one(@PathVariable long id) {
        access.official(ResidentRegistration.REGISTER);
        return page(place(id), List.of(), Form.empty());
    }

    @PostMapping(DESK + "/{id}")
    Reply report(@PathVariable long id, Form form, HttpServletRequest request) {
        access.official(ResidentRegistration.REGISTER);
        return check.step(() -> new Arrivals(place(id), form), form, request);
    }

    /** The manager's report as the form was answered. */
    private final class Arrivals implements DeskReport<List<Outcome>> {

        private final Place place;
        private final Form form;
        private List<ResidentNumber> numbers = List.of();

        Arrivals(Place place, Form form) {
            this.place = place;
            this.form = form;
        }

        @Override
        public Text title() {
            return TITLE;
        }

        @Override
        public String action() {
            return back();
        }

        @Override
        public String back() {
            return DESK + "/" + place.id();
        }

        @Override
        public Purpose purpose() {
            return ReportGroupMove.PURPOSE;
        }

        @Override
        public @Nullable List<Outcome> enter() {
            var on = form.ask("on", "전입일", "Day of the move").required().date();
            var unit = form.ask("unit", "호실", "Room").text(80).orElse("");
            var typed = form.ask("numbers", "주민등록번호", "Numbers").required().lines(4000);
            numbers = typed.map(lines -> numbers(lines, form)).orElse(List.of());
            return form.isValid()
                    ? moves.report(place.id(), unit, on.orElseThrow(), numbers)
                            .orElseThrow(GroupPage::absent)
                    : null;
        }

        @Override
        public @Nullable Concerned concerned(List<Outcome> outcomes) {
            return outcomes.stream().anyMatch(Outcome::entered)
                    ? Concerned.persons(List.of(), Lateness.NONE)
                    : null;
        }

        /** Where everyone is registered: households are too many here to be shown. */
        @Override
        public List<Fact> also() {
            var lookup = words.on(clock.today());
            return numbers.stream()
                    .distinct()
                    .flatMap(number -> residents.byNumber(number, purpose()).stream())
                    .filter(person -> person.residence() != null)
                    .map(person ->
                            new Fact(
                                    Text.of("{0} ({1})", "{0} ({1})")
                                            .with(
                                                    Text.of(person.name(), person.latin()),
                                                    person.number().masked()),
                                    lookup.of(Objects.requireNonNull(person.residence()))))
                    .toList();
        }

        @Override
        public List<Text> remarks(List<Outcome> outcomes) {
            return outcomes.stream()
                    .filter(outcome -> !outcome.entered())
                    .map(outcome ->
                            Text.of("{0}: 등록하지 않습니다. {1}", "{0} is not entered: {1}")
                                    .with(outcome.number().masked(), One.words(outcome)))
                    .toList();
        }

        @Override
        public Reply again() {
            return page(place, List.of(), form);
        }

        @Override
        public Reply answered(List<Outcome> outcomes) {
            var refused = outcomes.stream().filter(outcome -> !outcome.entered()).toList();
            if (refused.isEmpty()) {
                return Redirect.to(back())
                        .saying(
                                Text.of("{0}명의 전입을 등록했습니다.", "Moves entered: {0}")
                                        .with(outcomes.size()));
            }
            // Whoever could not be entered stays in the form, to be looked at one by one.
            form.fill(
                    "numbers",
                    String.join("\n", refused.stream().map(o -> o.number().digits()).toList()));
            return page(place(place.id()), outcomes, form);
        }
    }

    private List<ResidentNumber> numbers(String lines, Form form) {
        var numbers = new ArrayList<ResidentNumber>();
        for (var line : lines.split("\\R", -1)) {
            if (line.isBlank()) {
                continue;
            }
            if (scheme.read(line.strip()) instanceof NumberReading.Valid valid) {
                numbers.add(valid.number());
            } else {
                form.error(
                        "numbers",
                        Text.of("{0}번째 줄이 주민등록번호가 아닙니다.", "Line {0} is no resident number.")
                                .with(numbers.size() + 1));
            }
        }
        if (numbers.size() > ReportGroupMove.MOST) {
            form.error("numbers", Text.of("한 번에 200명까지 적습니다.", "At most 200 at a time."));
        }
        return numbers;
    }

    private Place place(long id) {
        var found = transactions.execute(status -> places.byId(id));
        return Objects.requireNonNull(found).orElseThrow(GroupPage::absent);
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Reply listed(AddressQuestion.Answer answer, Form form) {
        var all = Objects.requireNonNull(transactions.execute(status -> places.list()));
        return Page.of(Text.of("합숙소", "Shared homes"), "GroupPage", new Listed(all, answer, form))
                .width(Page.Width.PAGE)
                .with(form);
    }

    private static Reply page(Place place, List<Outcome> outcomes, Form form) {
        return Page.of(TITLE, "OneGroup", new One(place, outcomes, form))
                .width(Page.Width.READING)
                .with(form);
    }
}
