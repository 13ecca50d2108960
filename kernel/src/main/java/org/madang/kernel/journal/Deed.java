package org.madang.kernel.journal;

/** What was done to the data a journal entry speaks of. */
public enum Deed {
    READ,
    SEARCH,
    CHANGE,
    ISSUE,
    EXPORT,
    SIGN_IN,
    REFUSED
}
