package org.madang.kernel.calendar;

import java.time.LocalDate;
import org.madang.kernel.language.Text;

/**
 * A public holiday that no rule yields, because somebody decided it: an election day or a day the
 * government designates (Act on Public Holidays, article 2 items 9 and 10).
 */
public record DeclaredHoliday(LocalDate date, Text name) {}
