package org.madang.residents.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.calendar.WorkCalendar;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.places.Division;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.DivisionLevel;
import org.madang.kernel.places.Places;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.pages.Told;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.madang.residents.searching.SearchAnswer;
import org.madang.residents.searching.SearchPurpose;
import org.madang.residents.searching.SearchQuestion;
import org.madang.residents.searching.SearchResidents;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The registry desk: whom the work is about, and what waits in the own area. */
@Controller
class DeskPage {

    static final Purpose LIST =
            Purpose.of("residents.reports", Text.of("신고 접수 현황 확인", "Looking through the reports"));

    private static final int SHOWN = 100;
    private static final List<String> LISTED = List.of("residents.reports");

    /**
     * A report that waits.
     *
     * @param due when the office must have dealt with it
     */
    record Waiting(Report report, Instant due, boolean overdue, long hours) {}

    /**
     * What the page shows.
     *
     * @param found null before a search
     */
    record Model(
            Form form,
            SearchAnswer.@Nullable Found found,
            List<Waiting> waiting,
            Set<String> duties) {

        /** Whether the fields of a place hold something to see. */
        boolean showsPlace() {
            return Stream.of("township", "road", "building")
                    .anyMatch(field ->
                            !form.typed(field).isBlank() || form.errorOf(field).isPresent());
        }

        boolean may(org.madang.kernel.access.Duty duty) {
            return duties.contains(duty.code());
        }
    }

    private final SearchResidents search;
    private final Reports reports;
    private final Places places;
    private final WorkCalendar calendar;
    private final Ledger ledger;
    private final Access access;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    DeskPage(
            SearchResidents search,
            Reports reports,
            Places places,
            WorkCalendar calendar,
            Ledger ledger,
            Access access,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.search = search;
        this.reports = reports;
        this.places = places;
        this.calendar = calendar;
        this.ledger = ledger;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/desk/residents")
    Reply page() {
        var official = access.official(ResidentRegistration.READ);
        var form = Form.empty().fill("purpose", SearchPurpose.REPORT.name());
        return page(official, form, null);
    }

    /**
     * A search is sent, not linked to: what was typed names a person and stays out of addresses.
     */
    @PostMapping("/desk/residents")
    Reply find(Form form) {
        var official = access.official(ResidentRegistration.READ);
        var purpose =
                form.ask("purpose", "조회 목적", "Purpose").required().choice(SearchPurpose.class);
        var reference = form.ask("reference", "접수번호", "Case number").text(60);
        var question = question(form, official.office().jurisdiction());
        if (!form.isValid() || question.isEmpty()) {
            return page(official, form, null);
        }
        return switch (search.search(
                question.get(), purpose.orElseThrow(), reference.orElse(null))) {
            case SearchAnswer.Refused refused -> {
                Told.reasons(form, refused.reasons(), DeskPage::field);
                yield page(official, form, null);
            }
            case SearchAnswer.Found found
                    when found.hits().size() == 1
                            && question.get() instanceof SearchQuestion.ByNumber ->
                    Redirect.to("/desk/residents/" + found.hits().getFirst().residentId());
            case SearchAnswer.Found found -> page(official, form, found);
        };
    }

    private static String field(String named) {
        return switch (named) {
            case "typed", "number" -> "number";
            case "division", "township" -> "township";
            case "birthDate" -> "born";
            case "name", "road", "building", "reference" -> named;
            default -> "";
        };
    }

    /** By what was filled in: a number says most, then a name, then a door. */
    private Optional<SearchQuestion> question(Form form, Jurisdiction area) {
        if (!form.typed("number").isBlank()) {
            return form.ask("number", "주민등록번호", "Resident number")
                    .text(40)
                    .map(SearchQuestion.ByNumber::new);
        }
        if (!form.typed("name").isBlank()) {
            return byName(form, area);
        }
        if (!form.typed("road").isBlank() || !form.typed("building").isBlank()) {
            return byAddress(form, area);
        }
        form.error(
                "number",
                Text.of("번호, 이름 또는 주소를 입력하십시오.", "Enter a number, a name or an address."));
        return Optional.empty();
    }

    private Optional<SearchQuestion> byName(Form form, Jurisdiction area) {
        var name = form.ask("name", "이름", "Name").required().text(60);
        var born = form.ask("born", "생년월일", "Date of birth").date();
        var division = township(form, area);
        return name.map(typed ->
                new SearchQuestion.ByName(typed, born.orElse(null), division.orElse(null)));
    }

    private Optional<SearchQuestion> byAddress(Form form, Jurisdiction area) {
        form.ask("township", "읍·면·동", "Township").required().text(40);
        var road = form.ask("road", "도로명", "Road").required().text(40);
        var building = form.ask("building", "건물번호", "Building number").required().text(12);
        var division = township(form, area);
        return division.flatMap(code ->
                road.flatMap(street ->
                        building.map(
                                number -> new SearchQuestion.ByAddress(code, street, number))));
    }

    /** A township of the own area by its name. */
    private Optional<DivisionCode> township(Form form, Jurisdiction area) {
        var typed = form.ask("township", "읍·면·동", "Township").text(40);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var words = typed.get().strip().split("\\s+", -1);
        var found =
                places
                        .gazetteer()
                        .search(words[words.length - 1], clock.today(), null, 400)
                        .stream()
                        .filter(division -> division.level() == DivisionLevel.TOWNSHIP)
                        .filter(division -> area.contains(division.code().value()))
                        .map(Division::code)
                        .findFirst();
        if (found.isEmpty()) {
            form.error(
                    "township",
                    Text.of("관할 구역에 이런 읍·면·동이 없습니다.", "No such township in your jurisdiction."));
        }
        return found;
    }

    private Reply page(Actor.Official official, Form form, SearchAnswer.@Nullable Found found) {
        var area = official.office().jurisdiction().prefix();
        var waiting = transactions.execute(status -> waiting(area));
        return Page.of(
                        Text.of("주민등록 업무", "Registry desk"),
                        "DeskPage",
                        new Model(form, found, Objects.requireNonNull(waiting), official.duties()))
                .width(Page.Width.DESK)
                .with(form);
    }

    private List<Waiting> waiting(String area) {
        var found = reports.waiting(area, SHOWN);
        var subjects =
                found.stream().map(Report::subjectId).filter(Objects::nonNull).distinct().toList();
        if (!subjects.isEmpty()) {
            ledger.looked(LIST, subjects, LISTED);
        }
        var now = clock.clock().instant();
        return found.stream().map(report -> waiting(report, now)).toList();
    }

    /** Reports are dealt with at once: within three office hours (Civil Petitions Decree, 19). */
    private Waiting waiting(Report report, Instant now) {
        var received = LocalDateTime.ofInstant(report.receivedAt(), RegisterClock.SEOUL);
        var due =
                calendar.workingDays()
                        .petitionDueAtOnce(received)
                        .atZone(RegisterClock.SEOUL)
                        .toInstant();
        long hours = java.time.Duration.between(report.receivedAt(), now).toHours();
        return new Waiting(report, due, now.isAfter(due), hours);
    }
}
