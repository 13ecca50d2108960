package org.madang.residents.loading.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of the file; {@code docs/loading.md} says what each holds. */
enum Column {
    NUMBER(true),
    FAMILY_NAME(true),
    GIVEN_NAME(true),
    LATIN(false),
    STATUS(false),
    STATUS_SINCE(false),
    HOUSEHOLD(true),
    RELATION(true),
    DIVISION(true),
    ROAD(true),
    BUILDING(true),
    UNIT(false),
    SINCE(true),
    UNTIL(false),
    REPORTED_ON(false);

    private final boolean needed;

    Column(boolean needed) {
        this.needed = needed;
    }

    /** Whether the heading must have it; one that is left out is empty in every line. */
    boolean needed() {
        return needed;
    }

    /** As the heading writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> of(String word) {
        return Arrays.stream(values()).filter(column -> column.word().equals(word)).findFirst();
    }
}
