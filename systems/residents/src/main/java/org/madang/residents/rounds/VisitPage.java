package org.madang.residents.rounds;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.places.Division;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.Places;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.rounds.HouseholdsToVisit.Door;
import org.madang.residents.rounds.HouseholdsToVisit.Only;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The households of a township that are to be visited, to work through or to be printed. */
@Controller
class VisitPage {

    private static final int SHOWN = 50;
    private static final int PRINTED = 200;

    /** A door with its address in words. */
    record Line(Door door, Text address) {}

    /**
     * What the page shows.
     *
     * @param shown how many a full page holds
     */
    record Model(
            Round round, Text township, String division, Only only, List<Line> lines, int shown) {

        String path() {
            return round.path() + "/townships/" + division;
        }

        String path(Only other) {
            return path() + "?only=" + other;
        }

        String printed() {
            return path() + "/print?only=" + only;
        }

        String door(Line line) {
            return round.path() + "/households/" + line.door().householdId();
        }

        /** Where the list goes on; null at its end. */
        @Nullable String next(String from) {
            return lines.size() < shown
                    ? null
                    : from + "&after=" + lines.getLast().door().householdId();
        }
    }

    private final LookAtDoors doors;
    private final Places places;
    private final Access access;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    VisitPage(
            LookAtDoors doors,
            Places places,
            Access access,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.doors = doors;
        this.places = places;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/desk/residents/rounds/{id}/townships/{division}")
    Reply list(@PathVariable long id, @PathVariable String division, Form form) {
        return page(model(id, division, form, false), "VisitPage");
    }

    @GetMapping("/desk/residents/rounds/{id}/townships/{division}/print")
    Reply print(@PathVariable long id, @PathVariable String division, Form form) {
        return page(model(id, division, form, true), "PrintPage");
    }

    private static Page page(Model model, String template) {
        return Page.of(Text.of("방문할 세대", "Households to be visited"), template, model);
    }

    private Model model(long id, String division, Form form, boolean printed) {
        access.official(ResidentRegistration.REGISTER);
        var only = only(form.typed("only"));
        int shown = printed ? PRINTED : SHOWN;
        long after = Absent.hidden(form, "after");
        return Objects.requireNonNull(
                transactions.execute(status -> {
                    var found =
                            DivisionCode.parse(division)
                                    .flatMap(code ->
                                            doors.next(id, division, only, after, shown, printed))
                                    .orElseThrow(VisitPage::none);
                    return new Model(
                            found.round(),
                            township(division, clock.today()),
                            division,
                            only,
                            lines(found.list()),
                            shown);
                }));
    }

    /** All addresses in one question: a printed sheet has two hundred. */
    private List<Line> lines(List<Door> list) {
        var today = clock.today();
        var found = places.addresses(list.stream().map(Door::addressId).toList(), today);
        return list.stream()
                .map(door -> {
                    var there = found.get(door.addressId());
                    var written =
                            there == null
                                    ? Text.of("주소 확인 필요", "Address to be confirmed")
                                    : places.written(there, today);
                    return new Line(door, AddressWords.line(written, door.unit()));
                })
                .toList();
    }

    private Text township(String division, LocalDate day) {
        return places.division(DivisionCode.of(division), day)
                .map(Division::name)
                .orElse(Text.same(division));
    }

    private static Only only(String typed) {
        return Arrays.stream(Only.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(Only.OPEN);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
