package org.madang.services;

/**
 * A case came to its end.
 *
 * @param state such as {@code granted} or {@code refused}
 */
public record CaseDecided(long caseId, String number, String service, String state) {}
