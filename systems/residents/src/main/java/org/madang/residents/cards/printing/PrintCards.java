package org.madang.residents.cards.printing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Refusal;
import org.madang.residents.cards.Card;
import org.madang.residents.cards.CardDuties;
import org.madang.residents.cards.CardLetters;
import org.madang.residents.cards.CardLog;
import org.madang.residents.cards.CardResult;
import org.madang.residents.cards.CardRows;
import org.madang.residents.cards.CardState;
import org.madang.residents.cards.mobile.CardKey;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cards are made in one place for all municipalities (Act, Article 28 (1)): those that wait go to
 * the printer together, and the printer reports which came out well. A spoiled one goes with the
 * next batch.
 */
@Service
class PrintCards {

    static final Purpose PURPOSE =
            Purpose.of("residents.card-printing", Text.of("주민등록증 제작", "Printing of cards"));

    /** A batch a person can check by hand. */
    static final int MOST = 500;

    private static final List<String> FACTS =
            List.of(
                    "residents.name",
                    "residents.number",
                    "residents.address",
                    "residents.photo",
                    "residents.card");

    private static final Refusal NOTHING =
            Refusal.of(
                    "card.nothing-to-print",
                    null,
                    "제작을 기다리는 카드가 없습니다.",
                    "No card waits to be printed.");
    private static final Refusal NO_BATCH =
            Refusal.of(
                    "card.no-batch",
                    null,
                    "결과를 보고할 수 있는 묶음이 아닙니다.",
                    "There is no such batch, or it was reported already.");
    private static final Refusal UNKNOWN_SERIAL =
            Refusal.of(
                    "card.unknown-serial",
                    "spoiled",
                    "이 묶음에 없는 카드번호가 있습니다.",
                    "A serial is not in this batch.");

    private final CardBatches batches;
    private final CardRows cards;
    private final CardFaces faces;
    private final CardKey key;
    private final CardLog log;
    private final CardLetters letters;
    private final Access access;
    private final RegisterClock clock;

    PrintCards(
            CardBatches batches,
            CardRows cards,
            CardFaces faces,
            CardKey key,
            CardLog log,
            CardLetters letters,
            Access access,
            RegisterClock clock) {
        this.batches = batches;
        this.cards = cards;
        this.faces = faces;
        this.key = key;
        this.log = log;
        this.letters = letters;
        this.access = access;
        this.clock = clock;
    }

    /** A batch of those that wait; today is the day on their faces. */
    @Transactional
    public CardResult make() {
        var official = access.official(CardDuties.PRINT);
        var waiting = cards.toPrint(MOST);
        if (waiting.isEmpty()) {
            return CardResult.Refused.of(NOTHING);
        }
        long batch = batches.open(OffsetDateTime.now(clock.clock()), official.id(), waiting.size());
        for (var card : waiting) {
            cards.sendToPrint(card.id(), batch, clock.today());
            log.changed(PURPOSE.about("card-batch-" + batch), card.residentId());
        }
        return new CardResult.Done(batch);
    }

    /** A batch with its cards. */
    record Open(CardBatches.Batch batch, List<Card> cards) {}

    @Transactional
    public Open open(long batchId) {
        access.official(CardDuties.PRINT);
        var batch = batches.lock(batchId).orElseThrow(PrintCards::none);
        return new Open(batch, cards.inBatch(batchId));
    }

    @Transactional
    public List<CardBatches.Batch> latest() {
        access.official(CardDuties.PRINT);
        return batches.latest(100);
    }

    @Transactional
    public long waiting() {
        access.official(CardDuties.PRINT);
        return cards.waitingToPrint();
    }

    /** The file for the printer. Each time it is fetched is journaled for everybody in it. */
    @Transactional
    public byte[] file(long batchId) {
        var open = open(batchId);
        var printed = open.cards().stream().filter(each -> each.state() == CardState.PRINTING);
        var inIt = printed.toList();
        var facesOfAll = inIt.stream().map(faces::of).map(each -> each.orElseThrow()).toList();
        var purpose = PURPOSE.about("card-batch-" + batchId);
        inIt.forEach(card -> log.write(purpose, Deed.EXPORT, card.residentId(), FACTS));
        return PersonalisationFile.of(
                batchId,
                open.batch().madeAt(),
                facesOfAll,
                digest -> key.sign("card-batch+jwt", Map.of("batch", batchId, "sha256", digest)));
    }

    /** What the printer says: these were spoiled, the others came out well. */
    @Transactional
    public CardResult report(long batchId, Set<String> spoiledSerials) {
        var official = access.official(CardDuties.PRINT);
        var batch = batches.lock(batchId).filter(each -> each.reportedAt() == null);
        if (batch.isEmpty()) {
            return CardResult.Refused.of(NO_BATCH);
        }
        var all = cards.inBatch(batchId);
        var serials = all.stream().map(Card::serial).toList();
        if (!serials.containsAll(spoiledSerials)) {
            return CardResult.Refused.of(UNKNOWN_SERIAL);
        }
        for (var card : all) {
            // A card that ended meanwhile, as its holder died, stays ended.
            if (card.state() == CardState.PRINTING) {
                if (spoiledSerials.contains(card.serial())) {
                    cards.spoiled(card.id());
                } else {
                    cards.printed(card.id());
                    letters.ready(card.residentId());
                }
                log.changed(PURPOSE.about("card-batch-" + batchId), card.residentId());
            }
        }
        batches.report(
                batchId,
                OffsetDateTime.now(clock.clock()),
                Objects.requireNonNull(official.id()),
                spoiledSerials.size());
        return new CardResult.Done(batchId);
    }

    private static org.springframework.web.server.ResponseStatusException none() {
        return new org.springframework.web.server.ResponseStatusException(
                org.springframework.http.HttpStatus.NOT_FOUND);
    }
}
