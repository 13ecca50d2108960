package org.madang.residents.population;

import java.time.LocalDate;

/** A division at the end of a month. */
record Month(LocalDate end, Count count, long households) {}
