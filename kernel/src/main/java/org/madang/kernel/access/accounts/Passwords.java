package org.madang.kernel.access.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id hashes (RFC 9106) with 19 MiB and two passes. At most one is computed per core at a
 * time: otherwise a burst of sign-ins, wanted or not, would take all memory.
 */
public final class Passwords implements PasswordEncoder {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** A hash of today's cost that no password is known to have: made up, not computed. */
    static final String NOBODYS =
            "{argon2}$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                    .formatted(MEMORY_KIB, PASSES, "A".repeat(22), "A".repeat(43));

    private static final int LONGEST = 256;
    private static final int SHORTEST = 8;

    private static final Text TOO_SHORT =
            Text.of("비밀번호는 여덟 글자보다 길어야 해요.", "A password needs at least eight characters.");
    private static final Text TOO_LONG = Text.of("비밀번호가 너무 길어요.", "This password is too long.");
    private static final Text LIKE_THE_NAME =
            Text.of("비밀번호에 사용자 이름을 쓸 수 없어요.", "A password must not contain the user name.");

    private final PasswordEncoder hashes =
            new DelegatingPasswordEncoder(
                    "argon2",
                    Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES)));
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    /**
     * Whether the password is the one of the hash; for nobody's (null) false, after the same time.
     */
    public boolean fits(String password, @Nullable String hash) {
        boolean fits = matches(password, hash == null ? NOBODYS : hash);
        return fits && hash != null;
    }

    /** Why a password may not be used, or nothing. */
    static Optional<Text> weakness(String username, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        return AccountRows.normalised(password).contains(AccountRows.normalised(username))
                ? Optional.of(LIKE_THE_NAME)
                : Optional.empty();
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return onOneCore(() -> hashes.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || password.length() > LONGEST) {
            return false;
        }
        return onOneCore(() -> hashes.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return hashes.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T onOneCore(Supplier<T> work) {
        cores.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
