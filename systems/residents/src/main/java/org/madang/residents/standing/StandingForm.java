package org.madang.residents.standing;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Ui;
import org.madang.residents.Status;
import org.madang.residents.addresses.AddressFields;
import org.madang.residents.addresses.AddressQuestion;
import org.madang.residents.entries.EntryForm;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.entries.MemberFields;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.pages.HouseholdFields;
import org.madang.residents.pages.SeenVersions;
import org.madang.residents.registry.RegisterClock;

/** Asks for another standing: one form for unknown residence, departure and cancellation. */
final class StandingForm implements EntryForm {

    private static final Text NEW_HEAD =
            Text.of("세대주가 빠지면 남는 세대의 새 세대주", "If the head is among them: head of those who stay");

    /** What each of them says of itself. */
    record Words(String path, Text title, Text lead, Text persons, Text evidence, Text done) {}

    /** What a form of an address needs. */
    record Addresses(AddressQuestion question, Access access, RegisterClock clock) {

        AddressQuestion.Answer read(Form form) {
            return question.read(form, clock.today(), area());
        }

        /** What stands in the form when it is shown again. */
        AddressQuestion.Answer again(Form form) {
            return form.typed("township").isBlank() ? AddressQuestion.UNASKED : read(form);
        }

        private Jurisdiction area() {
            return access.current() instanceof Actor.Official official
                    ? official.office().jurisdiction()
                    : Jurisdiction.NATION;
        }
    }

    private final Status status;
    private final Words words;
    private final Purpose purpose;
    private final Addresses addresses;
    private final Function<StandingCommand, EntryResult> entry;

    StandingForm(
            Status status,
            Words words,
            Purpose purpose,
            Addresses addresses,
            Function<StandingCommand, EntryResult> entry) {
        this.status = status;
        this.words = words;
        this.purpose = purpose;
        this.addresses = addresses;
        this.entry = entry;
    }

    @Override
    public String path() {
        return words.path();
    }

    @Override
    public Text title() {
        return words.title();
    }

    @Override
    public Text lead() {
        return words.lead();
    }

    @Override
    public Group group() {
        return Group.STANDING;
    }

    @Override
    public Purpose purpose() {
        return purpose;
    }

    @Override
    public boolean offered(Opened opened) {
        var now = opened.person().status();
        return now.living() && (now != status || status != Status.CANCELLED);
    }

    @Override
    public List<Content> fields(Ui ui, Form form, Opened opened) {
        var fields = new ArrayList<Content>();
        fields.add(MemberFields.persons(ui, form, opened, words.persons()));
        var grounds = ui.radios(form, "ground", "근거", "Ground");
        Ground.of(status).stream()
                .filter(ground ->
                        status != Status.UNKNOWN
                                || (ground == Ground.UNKNOWN_FOR_A_YEAR) == isUnknown(opened))
                .forEach(ground -> grounds.option(ground, ground.words()));
        fields.add(grounds);
        fields.add(MemberFields.on(ui, form, "그렇게 된 날", "From which day"));
        fields.add(MemberFields.evidence(ui, form, words.evidence()));
        if (asksOffice(opened)) {
            var answer = addresses.again(form);
            fields.addAll(AddressFields.building(ui, form, answer));
        }
        fields.addAll(MemberFields.newHead(ui, form, opened, NEW_HEAD));
        return fields;
    }

    private static boolean isUnknown(Opened opened) {
        return opened.person().status() == Status.UNKNOWN;
    }

    /** Where they are kept from then on: the township's office. */
    private boolean asksOffice(Opened opened) {
        return status == Status.OVERSEAS || (status == Status.UNKNOWN && isUnknown(opened));
    }

    @Override
    public @Nullable EntryResult send(Form form, Opened opened) {
        var persons = MemberFields.persons(form, opened);
        var ground = form.ask("ground", "근거", "Ground").required().choice(Ground.class);
        var on = form.ask("on", "그렇게 된 날", "Day").required().date();
        var evidence = MemberFields.evidence(form);
        var address = asksOffice(opened) ? addresses.read(form).addressId() : null;
        var newHead = HouseholdFields.chosen(form, "newHead", NEW_HEAD, opened.members());
        if (!form.isValid()) {
            return null;
        }
        return entry.apply(
                new StandingCommand(
                        persons,
                        ground.orElseThrow(),
                        evidence,
                        on.orElseThrow(),
                        address,
                        newHead.orElse(null),
                        java.util.Map.of(),
                        SeenVersions.read(form, persons)));
    }

    @Override
    public UnaryOperator<String> places(Opened opened) {
        return named -> MemberFields.place(named, opened);
    }

    @Override
    public Text done(EntryResult.Entered entered) {
        return words.done();
    }
}
