package org.madang.kernel.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Draws the sign-in page. Contributed as a bean by the pages block; without one a plain page is
 * drawn. The form posts {@code username}, {@code password}, {@code to} and the CSRF field to {@code
 * /sign-in}; the passkey button is served by {@code /assets/access/passkeys.js}.
 */
public interface SignInView {

    /**
     * @param notice why the last try failed or what just happened, or null
     * @param failed whether the notice is an error
     * @param username what was typed before, or empty
     * @param to local path to go to after signing in, or empty
     */
    record Prompt(@Nullable Text notice, boolean failed, String username, String to) {}

    /** Writes the page; the status is already set. */
    void write(Prompt prompt, HttpServletRequest request, HttpServletResponse response)
            throws IOException;
}
