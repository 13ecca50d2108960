package org.madang.kernel.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Who may sign in. Used by operators and by the demo; what a person may then do is decided by
 * {@link Access}. Each method runs in the caller's transaction or in one of its own, and what takes
 * authority away also ends the sessions that rest on it.
 */
public interface Accounts {

    /** An official to be given an account; duties hold from today until they are ended. */
    record NewOfficial(
            String username,
            String password,
            Text name,
            Office office,
            Set<String> duties,
            boolean demo) {}

    /** A person in the register to be given an account. */
    record NewResident(String username, String password, long residentId, boolean demo) {}

    /**
     * A program of another agency.
     *
     * @param duties what its tokens may be used for; also the OAuth2 scopes it may ask for
     */
    record NewMachine(
            String clientId,
            String secret,
            Text agency,
            Jurisdiction jurisdiction,
            Set<String> duties,
            boolean demo) {}

    /** What operators see of an account; never its password. */
    record Account(String username, Actor actor, boolean demo, boolean locked, boolean disabled) {}

    /** The answer to a wish for another password. */
    sealed interface PasswordChange {
        record Changed() implements PasswordChange {}

        record Refused(Text reason) implements PasswordChange {}
    }

    /** Opens an office, or gives an existing one its present name and area. */
    void open(Office office);

    /**
     * Creates an official's account and the office where it is missing.
     *
     * @throws IllegalArgumentException when the username is taken or the password is too weak
     */
    void create(NewOfficial official);

    /**
     * Creates a resident's account.
     *
     * @throws IllegalArgumentException when the username or the resident has an account already, or
     *     the password is too weak
     */
    void create(NewResident resident);

    /**
     * Creates a machine client.
     *
     * @throws IllegalArgumentException when the client id is taken or the secret is too weak
     */
    void create(NewMachine machine);

    Optional<Account> find(String username);

    /**
     * Entrusts a duty from a day on.
     *
     * @param until the last day, inclusive; null without an end
     */
    void entrust(String username, Duty duty, LocalDate since, @Nullable LocalDate until);

    /** Ends a duty with the day before today, and the sessions that rest on it. */
    void relieve(String username, Duty duty);

    /** Changes the password of somebody who knows the old one; every session ends. */
    PasswordChange changePassword(String username, String oldPassword, String newPassword);

    /** Sets a password without knowing the old one; every session ends. */
    PasswordChange resetPassword(String username, String newPassword);

    /** Keeps a person out until {@link #unlock}; their sessions end now. */
    void lock(String username);

    /** Lets a locked person in again, also one whom wrong guesses had locked out for a while. */
    void unlock(String username);

    /** Ends an account for good; its name is never given again. Sessions end now. */
    void disable(String username);

    /** Ends a machine client; its tokens are refused from then on. */
    void disableMachine(String clientId);

    /** How many browsers are signed in as the account now. */
    int sessions(String username);

    /** Ends every session of the account, on every server. */
    void signOutEverywhere(String username);

    /** How many accounts and machine clients were made for the demo. */
    int demoAccounts();
}
