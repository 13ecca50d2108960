package org.madang.residents.rounds;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Waiting;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a resident that a round asks their household, when they look. Nothing is sent: a letter for
 * each of twenty-four million households would be written for the few who wait for one, and would
 * still stand there when somebody else of the household has answered.
 */
@Component
public class RoundsWaiting implements Waiting {

    static final String MINE = "/my/round";

    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final AnswerRound answers;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    RoundsWaiting(AnswerRound answers, TransactionTemplate transactions, RegisterClock clock) {
        this.answers = answers;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Item> of(Actor actor) {
        return actor instanceof Actor.Resident me
                ? mine(me.residentId()).stream().toList()
                : List.of();
    }

    /** What waits for the resident; empty once anybody has answered for their household. */
    public Optional<Item> mine(long me) {
        return Objects.requireNonNull(transactions.execute(status -> answers.mine(me)))
                .filter(mine -> mine.given() == null && mine.mayAnswer())
                .filter(mine -> mine.round().isAnswered(clock.today()))
                .map(mine -> new Item(words(mine.round()), MINE));
    }

    private static Text words(Round round) {
        var until = round.homeUntil();
        return Text.of(
                        "{0}: {1}. {2}.까지 등록된 대로 사는지 답해 주세요.",
                        "{0}: say by {3} whether you live as registered.")
                .with(
                        round.title(),
                        until.getMonthValue(),
                        until.getDayOfMonth(),
                        ENGLISH.format(until));
    }
}
