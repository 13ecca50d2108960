package org.madang.residents.rounds;

import java.time.LocalDate;

/**
 * A round to be opened in the municipality of whoever opens it.
 *
 * @param homeUntil the last day on which a household may answer from home
 * @param until the last day of the visits
 * @param ground the law and the plan it rests on
 */
public record OpenRoundCommand(
        LocalDate from, LocalDate homeUntil, LocalDate until, String ground) {}
