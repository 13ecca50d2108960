package org.madang.kernel.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Draws the page {@code /security}: password, passkeys and sessions of the person signed in.
 * Contributed as a bean by the pages block; without one a plain page is drawn. Its forms post to
 * {@code /security/password} (fields {@code old}, {@code new}), {@code /security/passkeys/remove}
 * (field {@code id}) and {@code /security/sign-out-everywhere}.
 */
public interface SecurityView {

    /** A passkey as its owner sees it. */
    record Key(String id, String label, Instant created, Instant lastUsed) {}

    /**
     * @param notice what just happened, or null
     * @param failed whether the notice is an error
     * @param sessions how many browsers are signed in as this account, this one included
     */
    record Prompt(
            @Nullable Text notice, boolean failed, String username, List<Key> keys, int sessions) {}

    /** Writes the page; the status is already set. */
    void write(Prompt prompt, HttpServletRequest request, HttpServletResponse response)
            throws IOException;
}
