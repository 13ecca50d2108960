package org.madang.residents.births;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.Relation;
import org.madang.residents.ResidentRecord;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Residents;
import org.madang.residents.Sex;
import org.madang.residents.entries.BeforeAfter;
import org.madang.residents.entries.Concerned;
import org.madang.residents.entries.RecordReport;
import org.madang.residents.pages.DeskRecords;
import org.madang.residents.pages.HouseholdFields;
import org.madang.residents.pages.LateWords;
import org.madang.residents.pages.NumberQuestion;
import org.madang.residents.pages.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An official enters a birth (출생신고) in the household of a parent. */
@Controller
class BirthPage {

    private static final RecordReport.Kind KIND =
            new RecordReport.Kind(
                    Text.of("출생신고 처리", "Register a birth"),
                    "birth",
                    RegisterBirth.PURPOSE,
                    "BirthPage");
    private static final Text OTHER_PARENT = Text.of("다른 부 또는 모", "The other parent");

    /** What the page shows. */
    record Model(DeskRecords.Opened parent, Form form) {

        List<Member> others() {
            return parent.others();
        }

        static List<Relation> relations() {
            return List.of(
                    Relation.CHILD,
                    Relation.GRANDCHILD,
                    Relation.SIBLING,
                    Relation.RELATIVE,
                    Relation.COHABITANT);
        }
    }

    private final RegisterTwins births;
    private final DeskRecords records;
    private final NumberQuestion numbers;
    private final Residents residents;
    private final Access access;
    private final BeforeAfter check;

    BirthPage(
            RegisterTwins births,
            DeskRecords records,
            NumberQuestion numbers,
            Residents residents,
            Access access,
            BeforeAfter check) {
        this.births = births;
        this.records = records;
        this.numbers = numbers;
        this.residents = residents;
        this.access = access;
        this.check = check;
    }

    @GetMapping("/desk/residents/{id}/birth")
    Reply start(@PathVariable long id) {
        return new Birth(open(id), Form.empty()).again();
    }

    @PostMapping("/desk/residents/{id}/birth")
    Reply register(@PathVariable long id, Form form, HttpServletRequest request) {
        return check.step(() -> new Birth(open(id), form), form, request);
    }

    private DeskRecords.Opened open(long id) {
        return records.open(id, ResidentRegistration.REGISTER, RegisterBirth.PURPOSE);
    }

    /** The birth of one child or of twins, as the form was answered. */
    private final class Birth extends RecordReport<List<BirthResult>> {

        Birth(DeskRecords.Opened opened, Form form) {
            super(KIND, opened, form);
        }

        @Override
        protected Model model() {
            return new Model(opened, form);
        }

        @Override
        public @Nullable List<BirthResult> enter() {
            var command = command(opened, form);
            var twins = command == null ? List.<BirthCommand>of() : twins(command, form);
            if (command == null || !form.isValid()) {
                return null;
            }
            var children = new ArrayList<>(List.of(command));
            children.addAll(twins);
            return births.register(children);
        }

        @Override
        public @Nullable Concerned concerned(List<BirthResult> results) {
            var born = new ArrayList<Long>();
            var households = new LinkedHashSet<Long>();
            for (var result : results) {
                if (result instanceof BirthResult.Registered done) {
                    born.add(done.residentId());
                    households.add(done.householdId());
                }
            }
            return results.getFirst() instanceof BirthResult.Registered first
                    ? new Concerned(households, born, first.lateness())
                    : null;
        }

        @Override
        public Reply answered(List<BirthResult> results) {
            return switch (results.getFirst()) {
                case BirthResult.Refused refused -> {
                    Told.reasons(form, refused.reasons(), BirthPage::field);
                    yield again();
                }
                case BirthResult.Registered done ->
                        Redirect.to("/desk/residents/" + done.residentId())
                                .saying(words(done, results.size()));
            };
        }
    }

    /** Brothers and sisters born with the child: the same parents, day and family name. */
    private static List<BirthCommand> twins(BirthCommand first, Form form) {
        var twins = new ArrayList<BirthCommand>();
        for (var twin : List.of("twin2", "twin3")) {
            var given = form.ask(twin + ".givenName", "이름", "Given name").text(20);
            var sex = form.ask(twin + ".sex", "성별", "Sex").choice(Sex.class);
            if (given.isPresent() != sex.isPresent()) {
                form.error(
                        twin + (given.isPresent() ? ".sex" : ".givenName"),
                        Text.of("이름과 성별을 모두 적습니다.", "Enter both name and sex."));
            } else if (given.isPresent()) {
                twins.add(
                        new BirthCommand(
                                first.parentId(),
                                first.otherParentId(),
                                first.familyName(),
                                given.get(),
                                null,
                                sex.orElseThrow(),
                                first.bornOn(),
                                first.relation()));
            }
        }
        return twins;
    }

    private static String field(String named) {
        return switch (named) {
            case "parentId" -> "";
            case "otherParentId" -> "otherParent";
            default -> named;
        };
    }

    private @Nullable BirthCommand command(DeskRecords.Opened parent, Form form) {
        var family = form.ask("familyName", "성", "Family name").required().text(10);
        var given = form.ask("givenName", "이름", "Given name").required().text(20);
        var latin = form.ask("latin", "로마자 이름", "Name in Latin letters").text(100);
        var sex = form.ask("sex", "성별", "Sex").required().choice(Sex.class);
        var born = form.ask("bornOn", "출생일", "Date of birth").required().date();
        var other = otherParent(parent, form);
        var relation = form.ask("relation", "세대주와의 관계", "Relation").choice(Relation.class);
        if (!form.isValid()) {
            return null;
        }
        return new BirthCommand(
                parent.person().id(),
                other.orElse(null),
                family.orElseThrow(),
                given.orElseThrow(),
                latin.orElse(null),
                sex.orElseThrow(),
                born.orElseThrow(),
                relation.orElse(null));
    }

    /** A member of the household, or by number whoever it is wherever they live. */
    private Optional<Long> otherParent(DeskRecords.Opened parent, Form form) {
        var member = HouseholdFields.chosen(form, "otherParent", OTHER_PARENT, parent.others());
        var number = numbers.optional(form, "otherParentNumber");
        if (member.isPresent() && number.isPresent()) {
            form.error(
                    "otherParentNumber",
                    Text.of(
                            "세대원을 고르거나 번호를 적거나, 둘 중 하나만 하십시오.",
                            "Choose a member or enter a number, not both."));
            return Optional.empty();
        }
        if (number.isEmpty()) {
            return member;
        }
        // Article 44, paragraph 2, item 4: a report names both parents, wherever they live.
        var found =
                access.within(
                        Scope.NATION,
                        () -> residents.byNumber(number.get(), RegisterBirth.PURPOSE));
        if (found.isEmpty()) {
            form.error(
                    "otherParentNumber",
                    Text.of("이 번호로 등록된 사람이 없습니다.", "Nobody is registered under this number."));
        }
        return found.map(ResidentRecord::id);
    }

    private static Text words(BirthResult.Registered done, int children) {
        if (children > 1) {
            return LateWords.with(
                    Text.of("쌍둥이 {0}명의 출생을 등록했습니다.", "Births entered: {0}.").with(children),
                    done.lateness());
        }
        return LateWords.with(
                Text.of(
                                "출생을 등록했습니다. 주민등록번호는 {0}입니다.",
                                "The birth is entered. The child's resident number is {0}.")
                        .with(done.number().masked()),
                done.lateness());
    }
}
