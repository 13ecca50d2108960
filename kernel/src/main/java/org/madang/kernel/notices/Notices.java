package org.madang.kernel.notices;

/** Puts notices into inboxes. */
public interface Notices {

    /**
     * Sends a notice in the caller's transaction: it is there when that commits, and never was
     * otherwise. E-mail and webhook follow after the commit, as often as it takes.
     *
     * @return the notice's id
     * @throws IllegalStateException when no transaction is running
     */
    long send(Recipient recipient, Notice notice);
}
