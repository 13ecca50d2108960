package org.madang.kernel.access.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.AccessWitness;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.accounts.AccountRows;
import org.madang.kernel.access.accounts.GuessBook;
import org.madang.kernel.access.accounts.Passwords;
import org.madang.kernel.access.accounts.StoredAccount;
import org.madang.kernel.access.accounts.Subject;
import org.madang.kernel.language.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.BadCredentialsException;

/**
 * Lets people in: by a password, guarded against guessing, or by a passkey that was proven. Nothing
 * it answers tells whether there is an account of a name.
 */
public final class Doorkeeper {

    static final String SIGN_IN = "access.sign-in";

    private static final Actor VISITOR = new Actor.Visitor();
    private static final Text WRONG =
            Text.of("사용자 이름이나 비밀번호가 맞지 않음", "Wrong user name or password");
    private static final Text LOCKED =
            Text.of("잘못된 시도가 많아 잠시 잠김", "Locked for a while after many wrong tries");
    private static final Text CLOSED = Text.of("닫히거나 잠긴 계정", "The account is closed or locked");

    private final AccountRows accounts;
    private final Passwords passwords;
    private final GuessBook guesses;
    private final ObjectProvider<AccessWitness> witnesses;
    private final SignInSettings settings;
    private final Clock clock;

    Doorkeeper(
            AccountRows accounts,
            Passwords passwords,
            GuessBook guesses,
            ObjectProvider<AccessWitness> witnesses,
            SignInSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guesses = guesses;
        this.witnesses = witnesses;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Signs in by password.
     *
     * @throws LockedOut after too many wrong guesses
     * @throws BadCredentialsException for anything else that is not right, always the same
     */
    SignedIn byPassword(String username, String password, String address) {
        var person = Subject.account(username);
        var place = Subject.address(address);
        var attempt = guesses.begin(List.of(person, place));
        if (attempt.lockedUntil() != null) {
            throw new LockedOut(attempt.lockedUntil());
        }
        var account = accounts.byUsername(username).orElse(null);
        boolean fits = passwords.fits(password, account == null ? null : account.password());
        if (account == null || !fits) {
            refused(account, attempt.last() ? LOCKED : WRONG);
            throw new BadCredentialsException("wrong");
        }
        guesses.forgive(person);
        guesses.takeBack(place);
        if (passwords.upgradeEncoding(account.password())) {
            accounts.rehashed(account.id(), Objects.requireNonNull(passwords.encode(password)));
        }
        return letIn(account, "password");
    }

    /**
     * Signs in the owner of a passkey whose proof was checked.
     *
     * @throws BadCredentialsException when there is no such account or it is closed
     */
    public SignedIn byPasskey(byte[] handle) {
        return accounts.byPasskeyHandle(handle)
                .map(account -> letIn(account, "passkey"))
                .orElseThrow(() -> new BadCredentialsException("wrong"));
    }

    private SignedIn letIn(StoredAccount account, String way) {
        if (!account.open()) {
            refused(account, CLOSED);
            throw new BadCredentialsException("wrong");
        }
        accounts.signedIn(account.id());
        var now = clock.instant();
        var principal =
                new AccountPrincipal(
                        account.id(), account.username(), account.actor(), now, until(account));
        witnesses.forEach(witness -> witness.signedIn(account.actor(), way));
        return new SignedIn(principal, way);
    }

    /** Until the longest sign-in is over or the duties read now are no longer true. */
    private Instant until(StoredAccount account) {
        var longest = clock.instant().plus(settings.longest());
        var change = accounts.dutiesUntil(account.id());
        if (change == null) {
            return longest;
        }
        var midnight = change.atStartOfDay(clock.getZone()).toInstant();
        return midnight.isBefore(longest) ? midnight : longest;
    }

    private void refused(@Nullable StoredAccount account, Text why) {
        var subject = account == null ? null : account.residentId();
        witnesses.forEach(witness -> witness.refused(VISITOR, subject, SIGN_IN, why));
    }
}
