package org.madang.residents.numbers;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.madang.residents.ResidentNumber;

/**
 * The Korean scheme with a deliberate flaw, so that no demo resident carries the number of a real
 * person: the last digit is never the old check digit, which every number given before October 2020
 * has. For births since then the law draws all six digits at random, and no arithmetic can tell a
 * demo number from a real one: those are harmless only because nothing else of the person is real.
 */
public final class DemoNumberScheme extends KoreanNumberScheme {

    public DemoNumberScheme(Clock clock) {
        super(clock);
    }

    @Override
    public ResidentNumber draw(Request request, RandomGenerator random) {
        var digits = super.draw(request, random).digits();
        var body = digits.substring(0, ResidentNumber.LENGTH - 1);
        int wrong = (checkDigit(body) + 1 + random.nextInt(9)) % 10;
        return new ResidentNumber(body + wrong);
    }
}
