package org.madang.kernel.demo;

import org.madang.kernel.language.Text;

/**
 * Somebody whom anyone may play at a demo house: one line of what {@code run} prints.
 *
 * @param username for the form at {@code /sign-in}; for a machine the client id
 * @param who the part they play
 * @param what what to try with it
 */
public record DemoSignIn(Kind kind, String username, Text who, Text what) {

    /** One for all, because it is no secret. */
    public static final String PASSWORD = "open-yard-2026";

    /** Who signs in, which decides where. */
    public enum Kind {
        RESIDENT,
        OFFICIAL,
        MACHINE
    }
}
