package org.madang.residents.households;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Ui;
import org.madang.residents.Residence;
import org.madang.residents.entries.EntryForm;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.entries.MemberFields;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.pages.HouseholdFields;
import org.madang.residents.pages.SeenVersions;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Residences;
import org.madang.residents.registry.Residences.Neighbour;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks which members join another household at their address (세대 합가). */
@Component
class MergeForm implements EntryForm {

    private static final Text NEW_HEAD =
            Text.of("세대주가 나가면 남는 세대의 새 세대주", "If the head leaves: new head of those who stay");
    private static final List<String> LISTED = List.of("residents.name", "residents.address");

    private final MergeHouseholds merges;
    private final Residences residences;
    private final Ledger ledger;
    private final TransactionTemplate transactions;

    MergeForm(
            MergeHouseholds merges,
            Residences residences,
            Ledger ledger,
            TransactionTemplate transactions) {
        this.merges = merges;
        this.residences = residences;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public String path() {
        return "merge";
    }

    @Override
    public Text title() {
        return Text.of("세대 합가", "Merge households");
    }

    @Override
    public Text lead() {
        return Text.of(
                "같은 주소의 다른 세대에 들어갈 때 처리합니다. 그 세대의 세대주가 확인해야 합니다" + " (주민등록법 제10조제1항제4호, 제13조).",
                "For members who join another household at the same address; its head must confirm"
                        + " (Resident Registration Act, Articles 10 and 13).");
    }

    @Override
    public Group group() {
        return Group.HOUSEHOLD;
    }

    @Override
    public Purpose purpose() {
        return MergeHouseholds.PURPOSE;
    }

    @Override
    public boolean offered(Opened opened) {
        return !opened.members().isEmpty();
    }

    @Override
    public List<Content> fields(Ui ui, Form form, Opened opened) {
        var fields = new ArrayList<Content>();
        fields.add(MemberFields.persons(ui, form, opened, Text.of("들어가는 사람", "Who joins")));
        var there =
                ui.select(form, "joinHouseholdId", "들어갈 세대의 세대주", "Household joined, by its head")
                        .hint("같은 주소의 세대만 보입니다.", "Only households at this address are listed.");
        for (var neighbour : neighbours(opened)) {
            there.option(
                    String.valueOf(neighbour.householdId()),
                    Text.of(neighbour.name(), neighbour.latin()));
        }
        fields.add(there);
        fields.add(
                ui.checkboxes(form, "consent", "세대주 확인", "Consent")
                        .option(
                                "YES",
                                Text.of(
                                        "그 세대의 세대주가 동의했고 신분을 확인했습니다.",
                                        "Its head has agreed, and I have checked who they are.")));
        fields.addAll(MemberFields.newHead(ui, form, opened, NEW_HEAD));
        fields.add(MemberFields.on(ui, form, "합친 날", "Day of the merge"));
        fields.addAll(MemberFields.relations(ui, form, opened));
        return fields;
    }

    /** The other households at this door; that their heads were shown is journaled. */
    private List<Neighbour> neighbours(Opened opened) {
        var residence = opened.person().residence();
        if (residence == null) {
            return List.of();
        }
        var found = transactions.execute(status -> found(residence));
        return found == null ? List.of() : found;
    }

    private List<Neighbour> found(Residence residence) {
        var found =
                residences.headsAt(residence.addressId(), residence.unit()).stream()
                        .filter(one -> one.householdId() != residence.householdId())
                        .toList();
        ledger.looked(
                MergeHouseholds.PURPOSE, found.stream().map(Neighbour::headId).toList(), LISTED);
        return found;
    }

    @Override
    public @Nullable EntryResult send(Form form, Opened opened) {
        var persons = MemberFields.persons(form, opened);
        var there =
                form.ask("joinHouseholdId", "들어갈 세대", "Household joined")
                        .required()
                        .number(1, Long.MAX_VALUE);
        boolean consent = form.ask("consent", "세대주 확인", "Consent").checked();
        var newHead = HouseholdFields.chosen(form, "newHead", NEW_HEAD, opened.members());
        var on = form.ask("on", "합친 날", "Day of the merge").required().date();
        var relations = MemberFields.relations(form, opened);
        if (!form.isValid()) {
            return null;
        }
        var seen = SeenVersions.read(form, HeadChangeForm.ids(opened));
        return merges.enter(
                new MergeCommand(
                        persons,
                        there.orElseThrow(),
                        consent,
                        newHead.orElse(null),
                        relations,
                        on.orElseThrow(),
                        seen));
    }

    @Override
    public UnaryOperator<String> places(Opened opened) {
        return named -> MemberFields.place(named, opened);
    }

    @Override
    public Text done(EntryResult.Entered entered) {
        return Text.of("세대를 합쳤습니다.", "The households are merged.");
    }
}
