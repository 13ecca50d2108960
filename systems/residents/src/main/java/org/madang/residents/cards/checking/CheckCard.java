package org.madang.residents.cards.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.ResidentNumber;
import org.madang.residents.ResidentRecord;
import org.madang.residents.cards.CardDuties;
import org.madang.residents.cards.CardLog;
import org.madang.residents.cards.CardRows;
import org.madang.residents.cards.CardState;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says whether a card somebody shows is genuine and in force (주민등록증 진위확인, Article 35, 2): yes or
 * no, and no more. A number nobody holds, a wrong day, a lost or a replaced card are the same no.
 */
@Service
public class CheckCard {

    static final Purpose PURPOSE =
            Purpose.of("residents.card-check", Text.of("주민등록증 진위확인", "Checking a resident card"));

    private static final List<String> FACTS = List.of("residents.card");

    private final CheckLimits limits;
    private final ResidentRows rows;
    private final CardRows cards;
    private final CardLog log;
    private final Desk desk;
    private final Access access;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    CheckCard(
            CheckLimits limits,
            ResidentRows rows,
            CardRows cards,
            CardLog log,
            Desk desk,
            Access access,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.limits = limits;
        this.rows = rows;
        this.cards = cards;
        this.log = log;
        this.desk = desk;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What stands on the card that is shown.
     *
     * @param name compared only where it is given
     */
    public record Shown(ResidentNumber number, LocalDate issuedOn, @Nullable String name) {}

    /** The answer. */
    public enum Answer {
        YES,
        NO,
        /** Today's checks are used up. */
        TOO_MANY
    }

    /**
     * Checks a card.
     *
     * @param address of whoever asks without having signed in
     * @throws org.madang.kernel.access.AccessRefused for a program without the duty
     */
    public Answer check(Shown shown, String address) {
        var actor = access.current();
        if (actor instanceof Actor.Machine) {
            desk.charged(CardDuties.CHECK, PURPOSE);
        }
        var today = clock.today();
        var digits = shown.number().digits();
        if (!limits.allows(actor, address, today) || !limits.guessable(digits, today)) {
            return Answer.TOO_MANY;
        }
        boolean yes =
                Boolean.TRUE.equals(
                        transactions.execute(status ->
                                access.within(Scope.NATION, () -> matches(shown, today))));
        if (!yes) {
            limits.wrong(digits, today);
        }
        return yes ? Answer.YES : Answer.NO;
    }

    /** Counts a request to be shown a card as one check of whoever asks. */
    public boolean mayAsk(String address) {
        return limits.allows(access.current(), address, clock.today());
    }

    private boolean matches(Shown shown, LocalDate today) {
        var holder = rows.byNumber(shown.number(), today);
        var subject = holder.map(ResidentRecord::id).orElse(null);
        log.write(PURPOSE, subject == null ? Deed.SEARCH : Deed.READ, subject, FACTS);
        return holder.filter(person -> fits(person, shown)).isPresent();
    }

    private boolean fits(ResidentRecord person, Shown shown) {
        var name = Optional.ofNullable(shown.name());
        return person.status().living()
                && name.map(each -> each.equals(person.name())).orElse(true)
                && cards.of(person.id()).stream()
                        .anyMatch(card ->
                                card.state() == CardState.IN_FORCE
                                        && Objects.equals(card.issuedOn(), shown.issuedOn()));
    }
}
