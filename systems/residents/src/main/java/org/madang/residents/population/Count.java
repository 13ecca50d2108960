package org.madang.residents.population;

/** Men and women. */
public record Count(long men, long women) {

    static final Count NONE = new Count(0, 0);

    public long people() {
        return men + women;
    }

    Count plus(Count other) {
        return new Count(men + other.men, women + other.women);
    }
}
