package org.madang.residents.entries;

/**
 * An entry of the register: one command, one transaction, one answer. Beans of this type are
 * offered by the API under their name.
 *
 * @param <C> what is reported, a record
 */
public interface Entry<C> {

    /** The last step of its address, such as {@code head-changes}. */
    String name();

    Class<C> command();

    EntryResult enter(C command);
}
