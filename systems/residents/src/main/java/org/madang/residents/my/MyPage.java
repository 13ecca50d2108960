package org.madang.residents.my;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.documents.Documents;
import org.madang.kernel.documents.Documents.DocumentRecord;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Waiting;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.Residence;
import org.madang.residents.ResidentRecord;
import org.madang.residents.Residents;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.rounds.RoundsWaiting;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/** My page: my data as the register holds it, my papers, and where to go on. */
@Controller
class MyPage {

    private static final Purpose OWN_DATA =
            Purpose.of("residents.own-data", Text.of("본인 정보 확인", "You looked at your own data"));

    /** What the page shows. */
    record Model(
            ResidentRecord person,
            @Nullable Text address,
            @Nullable HouseholdRecord household,
            List<Stay> history,
            List<DocumentRecord> papers,
            Waiting.@Nullable Item round) {}

    /** One residence with its address in words. */
    record Stay(Residence residence, Text address) {}

    private final Residents residents;
    private final Documents documents;
    private final AddressWords addresses;
    private final RoundsWaiting rounds;
    private final Access access;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    MyPage(
            Residents residents,
            Documents documents,
            AddressWords addresses,
            RoundsWaiting rounds,
            Access access,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.residents = residents;
        this.documents = documents;
        this.addresses = addresses;
        this.rounds = rounds;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/my")
    Reply page() {
        var me = access.resident().residentId();
        var model = transactions.execute(status -> model(me));
        return Page.of(Text.of("내 정보", "My page"), "MyPage", model);
    }

    private Model model(long me) {
        var today = AsOf.on(clock.today());
        var person = residents.byId(me, today, OWN_DATA).orElseThrow();
        var residence = person.residence();
        var household =
                residence == null
                        ? null
                        : access.within(
                                Scope.household(me, residence.householdId()),
                                () ->
                                        residents
                                                .household(residence.householdId(), today, OWN_DATA)
                                                .orElse(null));
        var words = addresses.on(clock.today());
        var history =
                residents.history(me, today, OWN_DATA).reversed().stream()
                        .map(stay -> new Stay(stay, words.of(stay)))
                        .toList();
        return new Model(
                person,
                residence == null ? null : words.of(residence),
                household,
                history,
                documents.mine(),
                rounds.mine(me).orElse(null));
    }
}
