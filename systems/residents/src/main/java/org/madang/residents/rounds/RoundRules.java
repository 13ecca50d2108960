package org.madang.residents.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Jurisdiction;
import org.madang.residents.Refusal;
import org.madang.residents.Status;
import org.madang.residents.cards.AgeRules;
import org.madang.residents.registry.Held;
import org.madang.residents.rounds.FindingCommand.Found;

/**
 * When a round may be opened, answered from home and visited (Resident Registration Act, Article 20
 * (1)). The Act lets the municipality investigate; that it asks all households once a year, that
 * one adult answers for the household, and that the rest is visited, is the ministry's practice
 * since 2022.
 */
final class RoundRules {

    /** Civil Act, Article 4. */
    static final int ADULT = 19;

    /** Households with somebody of this age are visited whatever they answered. */
    static final int VISITED_ANYWAY = 100;

    static final int VISITS = 3;
    static final int LONGEST_WORDS = 500;
    static final int LONGEST_GROUND = 300;

    private RoundRules() {}

    static List<Refusal> opening(OpenRoundCommand command, Jurisdiction area, LocalDate today) {
        var reasons = new ArrayList<Refusal>();
        if (area.prefix().length() != 5) {
            reasons.add(RoundRefusals.NO_MUNICIPALITY);
        }
        if (command.from().isBefore(today)) {
            reasons.add(RoundRefusals.FROM_PAST);
        }
        if (command.homeUntil().isBefore(command.from())) {
            reasons.add(RoundRefusals.HOME_ORDER);
        }
        if (command.until().isBefore(command.homeUntil())) {
            reasons.add(RoundRefusals.UNTIL_ORDER);
        }
        // Once a year: a longer one would meet the next.
        if (!command.until().isBefore(command.from().plusYears(1))) {
            reasons.add(RoundRefusals.TOO_LONG);
        }
        if (command.ground().isBlank() || command.ground().length() > LONGEST_GROUND) {
            reasons.add(RoundRefusals.NO_GROUND);
        }
        return reasons;
    }

    /**
     * What an answer from home is decided on.
     *
     * @param asked whether the round asks this household
     * @param members everyone registered in it now
     * @param given what the round holds of it; null where it holds nothing
     */
    record AtHome(
            Round round,
            boolean asked,
            Held answering,
            List<Held> members,
            @Nullable Given given,
            LocalDate today) {}

    static List<Refusal> answering(AtHome facts, AnswerCommand command) {
        var round = facts.round();
        var today = facts.today();
        if (!round.isOpen() || today.isAfter(round.homeUntil())) {
            return List.of(RoundRefusals.ENDED);
        }
        if (!round.hasBegun(today)) {
            return List.of(RoundRefusals.NOT_BEGUN);
        }
        if (!facts.asked()) {
            return List.of(RoundRefusals.NOT_ASKED);
        }
        if (!mayAnswer(facts.answering(), today)) {
            return List.of(RoundRefusals.NOT_ADULT);
        }
        var given = facts.given();
        if (given != null && given.state().isSeen()) {
            return List.of(RoundRefusals.VISITED);
        }
        if (command.version() != version(given)) {
            return List.of(RoundRefusals.CHANGED_MEANWHILE);
        }
        return said(
                command.so(), command.absent(), command.others(), command.words(), facts.members());
    }

    /** One adult who is a resident of the household answers for all of it, its head or not. */
    static boolean mayAnswer(Held answering, LocalDate today) {
        return answering.status() == Status.RESIDENT
                && AgeRules.isOf(answering.birthDate(), ADULT, today);
    }

    /** What a finding is decided on; see {@link AtHome}. */
    record AtDoor(
            Round round,
            boolean asked,
            List<Held> members,
            @Nullable Given given,
            LocalDate today) {}

    static List<Refusal> finding(AtDoor facts, FindingCommand command) {
        var round = facts.round();
        if (!round.isOpen()) {
            return List.of(RoundRefusals.ENDED);
        }
        if (!facts.asked()) {
            return List.of(RoundRefusals.NOT_ASKED);
        }
        var given = facts.given();
        if (command.version() != version(given)) {
            return List.of(RoundRefusals.CHANGED_MEANWHILE);
        }
        var reasons = new ArrayList<>(day(facts, command.on()));
        if (command.found() == Found.NOT_MET) {
            reasons.addAll(notMet(given, command));
        } else {
            reasons.addAll(
                    said(
                            command.found() == Found.SO,
                            command.absent(),
                            command.others(),
                            command.words(),
                            facts.members()));
        }
        return reasons;
    }

    private static List<Refusal> day(AtDoor facts, LocalDate on) {
        var round = facts.round();
        var given = facts.given();
        var last = given == null ? null : given.visitedOn();
        boolean fits =
                !on.isAfter(facts.today())
                        && !on.isBefore(round.from())
                        && !on.isAfter(round.until())
                        && (last == null || !on.isBefore(last));
        return fits ? List.of() : List.of(RoundRefusals.DAY);
    }

    /**
     * Three times in vain, on three days: then it is a matter of a notice (Article 20 (2), (3)).
     */
    private static List<Refusal> notMet(@Nullable Given given, FindingCommand command) {
        var reasons = new ArrayList<Refusal>();
        if (!command.absent().isEmpty() || command.others()) {
            reasons.add(RoundRefusals.BOTH);
        }
        if (command.words().length() > LONGEST_WORDS) {
            reasons.add(RoundRefusals.WORDS);
        }
        if (given == null) {
            return reasons;
        }
        if (given.state().isSeen()) {
            reasons.add(RoundRefusals.MET_ALREADY);
        } else if (given.visits() >= VISITS) {
            reasons.add(RoundRefusals.THREE_VISITS);
        } else if (command.on().equals(given.visitedOn())) {
            reasons.add(RoundRefusals.SAME_DAY);
        }
        return reasons;
    }

    private static List<Refusal> said(
            boolean so, List<Long> absent, boolean others, String words, List<Held> members) {
        var reasons = new ArrayList<Refusal>();
        if (words.length() > LONGEST_WORDS) {
            reasons.add(RoundRefusals.WORDS);
        }
        if (so && (!absent.isEmpty() || others)) {
            reasons.add(RoundRefusals.BOTH);
        }
        if (!so && absent.isEmpty() && !others && words.isBlank()) {
            reasons.add(RoundRefusals.NOTHING_SAID);
        }
        var registered = members.stream().map(Held::id).toList();
        if (!registered.containsAll(absent)) {
            reasons.add(RoundRefusals.NOT_A_MEMBER);
        }
        return reasons;
    }

    private static int version(@Nullable Given given) {
        return given == null ? 0 : given.version();
    }
}
