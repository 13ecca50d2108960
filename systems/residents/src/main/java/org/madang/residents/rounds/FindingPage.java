package org.madang.residents.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.rounds.FindingCommand.Found;
import org.madang.residents.rounds.Given.State;
import org.madang.residents.rounds.LookAtDoors.Seen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** One household of a round: what it said, what a visit found, and where that leads. */
@Controller
class FindingPage {

    private static final String DOOR = "/desk/residents/rounds/{id}/households/{household}";

    /** What the page shows. */
    record Model(Seen seen, @Nullable Text address, Form form) {

        static Text name(Member member) {
            return Text.of(member.name(), member.latin());
        }

        String path() {
            return seen.round().path() + "/households/" + seen.householdId();
        }

        /** The list this household stands in. */
        String back() {
            return seen.members().isEmpty()
                    ? seen.round().path()
                    : seen.round().path()
                            + "/townships/"
                            + seen.members().getFirst().residence().division();
        }

        boolean mayEnter() {
            return seen.round().isOpen() && seen.asked();
        }

        int version() {
            return seen.given() == null ? 0 : seen.given().version();
        }

        /** Whatever was said and found, the newest first. */
        List<Given> all() {
            var all = new ArrayList<>(seen.before());
            if (seen.given() != null) {
                all.add(seen.given());
            }
            return all.reversed();
        }

        /** What an answer says beyond its state. */
        Text said(Given given) {
            var parts = new ArrayList<Text>();
            if (!given.absent().isEmpty()) {
                parts.add(
                        Text.of("거주하지 않음: {0}", "Not living there: {0}")
                                .with(Absent.names(given, seen.members())));
            }
            if (given.others()) {
                parts.add(Text.of("등록되지 않은 사람이 거주함", "Somebody not registered lives there"));
            }
            if (!given.words().isEmpty()) {
                parts.add(Text.same(given.words()));
            }
            return parts.isEmpty()
                    ? Text.same("–")
                    : Text.of(
                            parts.stream().map(Text::ko).collect(Collectors.joining(" / ")),
                            parts.stream().map(Text::en).collect(Collectors.joining(" / ")));
        }

        /** Whom a proceeding is to be opened about: who does not live there, or is never met. */
        List<Member> leads() {
            var given = seen.given();
            if (given == null) {
                return List.of();
            }
            boolean inVain = given.state() == State.NOT_MET && given.visits() >= RoundRules.VISITS;
            return seen.members().stream()
                    .filter(member -> inVain || given.absent().contains(member.residentId()))
                    .toList();
        }

        /** The investigation that runs about a member, or the page that opens one. */
        String lead(Member member) {
            var running = seen.investigations().get(member.residentId());
            return running == null
                    ? "/desk/residents/" + member.residentId() + "/proceedings/INVESTIGATION"
                    : "/desk/residents/proceedings/" + running;
        }

        boolean runs(Member member) {
            return seen.investigations().containsKey(member.residentId());
        }
    }

    private final LookAtDoors doors;
    private final EnterFinding findings;
    private final AddressWords addresses;
    private final Access access;
    private final Once once;
    private final RegisterClock clock;

    FindingPage(
            LookAtDoors doors,
            EnterFinding findings,
            AddressWords addresses,
            Access access,
            Once once,
            RegisterClock clock) {
        this.doors = doors;
        this.findings = findings;
        this.addresses = addresses;
        this.access = access;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping(DOOR)
    Reply open(@PathVariable long id, @PathVariable long household) {
        return page(id, household, Form.empty().fill("on", clock.today().toString()));
    }

    @PostMapping(DOOR)
    Reply send(@PathVariable long id, @PathVariable long household, Form form) {
        access.official(ResidentRegistration.REGISTER);
        return once.submit(form, () -> entered(id, household, form));
    }

    private Reply entered(long id, long household, Form form) {
        var found = form.ask("found", "방문 결과", "What was found").required().choice(Found.class);
        var on = form.ask("on", "방문한 날", "Day of the visit").required().date();
        var absent = Absent.ids(form);
        var words =
                form.ask("words", "내용", "More about it").lines(RoundRules.LONGEST_WORDS).orElse("");
        if (!form.isValid()) {
            return page(id, household, form);
        }
        var command =
                new FindingCommand(
                        id,
                        household,
                        (int) Absent.hidden(form, "version"),
                        found.orElseThrow(),
                        on.orElseThrow(),
                        absent,
                        Absent.others(form),
                        words);
        return switch (findings.enter(command)) {
            case RoundResult.Refused refused -> {
                Absent.tell(form, refused);
                yield page(id, household, form);
            }
            case RoundResult.Done done ->
                    Redirect.to("/desk/residents/rounds/" + id + "/households/" + household)
                            .saying(Text.of("방문 결과를 넣었습니다.", "The finding is entered."));
        };
    }

    private Reply page(long id, long household, Form form) {
        access.official(ResidentRegistration.REGISTER);
        var seen =
                doors.at(id, household)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var words = addresses.on(clock.today());
        var address =
                seen.members().stream()
                        .findFirst()
                        .map(member -> words.of(member.residence()))
                        .orElse(null);
        return Page.of(
                        Text.of("방문 결과", "What a visit found"),
                        "FindingPage",
                        new Model(seen, address, form))
                .width(Page.Width.READING)
                .with(form);
    }
}
