package org.madang.kernel.access.accounts;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessWitness;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.Office;
import org.madang.kernel.language.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Accounts} in the database; each change is witnessed in its own transaction. */
final class AccountBook implements Accounts {

    private static final int HANDLE_BYTES = 32;
    private static final Text WRONG_OLD =
            Text.of("지금 비밀번호가 맞지 않아요.", "The present password is not right.");

    private static final Text TOO_MANY =
            Text.of(
                    "잘못된 시도가 많아 잠시 잠겼어요. 나중에 다시 해 주세요.",
                    "Locked for a while after many wrong tries. Try again later.");

    private final JdbcClient jdbc;
    private final AccountRows rows;
    private final Passwords passwords;
    private final GuessBook guesses;
    private final Access access;
    private final ObjectProvider<AccessWitness> witnesses;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    AccountBook(
            JdbcClient jdbc,
            AccountRows rows,
            Passwords passwords,
            GuessBook guesses,
            Access access,
            ObjectProvider<AccessWitness> witnesses,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.passwords = passwords;
        this.guesses = guesses;
        this.access = access;
        this.witnesses = witnesses;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void open(Office office) {
        jdbc.sql(
                        """
                        insert into access.office (code, name_ko, name_en, jurisdiction)
                        values (?, ?, ?, ?)
                        on conflict (code) do update
                        set name_ko = excluded.name_ko, name_en = excluded.name_en,
                            jurisdiction = excluded.jurisdiction
                        """)
                .params(
                        office.code(),
                        office.name().ko(),
                        office.name().en(),
                        office.jurisdiction().prefix())
                .update();
    }

    @Override
    public void create(NewOfficial official) {
        var hash = firstPassword(official.username(), official.password());
        created(
                official.username(),
                null,
                () -> {
                    open(official.office());
                    long id =
                            jdbc.sql(
                                            """
                                            insert into access.account (username, kind, office,
                                                name_ko, name_en, password, demo, created_at,
                                                passkey_handle)
                                            values (?, 'official', ?, ?, ?, ?, ?, ?, ?)
                                            returning id
                                            """)
                                    .params(
                                            AccountRows.normalised(official.username()),
                                            official.office().code(),
                                            official.name().ko(),
                                            official.name().en(),
                                            hash,
                                            official.demo(),
                                            rows.now(),
                                            handle())
                                    .query(Long.class)
                                    .single();
                    entrust(id, official.duties());
                });
    }

    private void entrust(long id, Collection<String> duties) {
        jdbc.sql(
                        """
                        insert into access.account_duty (account_id, duty, since)
                        select ?, duty, ? from unnest(?) as duty
                        """)
                .params(id, rows.today(), duties.toArray(String[]::new))
                .update();
    }

    @Override
    public void create(NewResident resident) {
        var hash = firstPassword(resident.username(), resident.password());
        created(
                resident.username(),
                resident.residentId(),
                () ->
                        jdbc.sql(
                                        """
                                        insert into access.account (username, kind, resident_id,
                                            password, demo, created_at, passkey_handle)
                                        values (?, 'resident', ?, ?, ?, ?, ?)
                                        """)
                                .params(
                                        AccountRows.normalised(resident.username()),
                                        resident.residentId(),
                                        hash,
                                        resident.demo(),
                                        rows.now(),
                                        handle())
                                .update());
    }

    @Override
    public void create(NewMachine machine) {
        // Asked before the hash is made, which takes long: a demo asks at each start.
        if (rows.isMachine(machine.clientId())) {
            throw new IllegalArgumentException("the client id is taken");
        }
        var hash = firstPassword(machine.clientId(), machine.secret());
        created(
                machine.clientId(),
                null,
                () ->
                        jdbc.sql(
                                        """
                                        insert into access.machine_client (client_id, secret,
                                            agency_ko, agency_en, jurisdiction, duties, demo,
                                            created_at)
                                        values (?, ?, ?, ?, ?, ?, ?, ?)
                                        """)
                                .params(
                                        machine.clientId(),
                                        hash,
                                        machine.agency().ko(),
                                        machine.agency().en(),
                                        machine.jurisdiction().prefix(),
                                        machine.duties().toArray(String[]::new),
                                        machine.demo(),
                                        rows.now())
                                .update());
    }

    private String firstPassword(String username, String password) {
        Passwords.weakness(username, password)
                .ifPresent(reason -> {
                    throw new IllegalArgumentException(reason.en());
                });
        return Objects.requireNonNull(passwords.encode(password));
    }

    private void created(String name, @Nullable Long subject, Runnable insert) {
        try {
            transaction.executeWithoutResult(status -> {
                insert.run();
                changed(subject, "access.create-account");
            });
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException("there is an account for " + name + " already", e);
        }
    }

    @Override
    public Optional<Account> find(String username) {
        return rows.byUsername(username)
                .map(found ->
                        new Account(
                                found.username(),
                                found.actor(),
                                found.demo(),
                                found.locked(),
                                found.disabled()));
    }

    @Override
    public void entrust(String username, Duty duty, LocalDate since, @Nullable LocalDate until) {
        change(
                username,
                "access.entrust",
                account -> {
                    jdbc.sql(
                                    """
                                    insert into access.account_duty (account_id, duty, since, until)
                                    values (?, ?, ?, ?)
                                    on conflict (account_id, duty, since) do update
                                    set until = excluded.until
                                    """)
                            .param(account.id())
                            .param(duty.code())
                            .param(since)
                            .param(until)
                            .update();
                    endSessions(account.username());
                });
    }

    @Override
    public void relieve(String username, Duty duty) {
        change(
                username,
                "access.relieve",
                account -> {
                    // A duty entrusted today never held for a day: it leaves no period behind.
                    jdbc.sql(
                                    """
                                    delete from access.account_duty
                                     where account_id = ? and duty = ? and since >= ?
                                    """)
                            .params(account.id(), duty.code(), rows.today())
                            .update();
                    jdbc.sql(
                                    """
                                    update access.account_duty set until = ?
                                     where account_id = ? and duty = ?
                                       and coalesce(until >= ?, true)
                                    """)
                            .params(
                                    rows.today().minusDays(1),
                                    account.id(),
                                    duty.code(),
                                    rows.today())
                            .update();
                    endSessions(account.username());
                });
    }

    @Override
    public PasswordChange changePassword(String username, String oldPassword, String newPassword) {
        var account = rows.byUsername(username).orElseThrow();
        // Whoever finds an open screen must not learn the password by trying.
        var person = Subject.account(account.username());
        if (!guesses.begin(List.of(person)).allowed()) {
            return new PasswordChange.Refused(TOO_MANY);
        }
        if (!passwords.fits(oldPassword, account.password())) {
            return new PasswordChange.Refused(WRONG_OLD);
        }
        guesses.forgive(person);
        return resetPassword(username, newPassword);
    }

    @Override
    public PasswordChange resetPassword(String username, String newPassword) {
        var weakness = Passwords.weakness(username, newPassword);
        if (weakness.isPresent()) {
            return new PasswordChange.Refused(weakness.get());
        }
        var hash = Objects.requireNonNull(passwords.encode(newPassword));
        change(
                username,
                "access.change-password",
                account -> {
                    rows.rehashed(account.id(), hash);
                    endSessions(account.username());
                });
        return new PasswordChange.Changed();
    }

    @Override
    public void lock(String username) {
        change(
                username,
                "access.lock",
                account -> {
                    jdbc.sql("update access.account set locked_at = ? where id = ?")
                            .params(rows.now(), account.id())
                            .update();
                    endSessions(account.username());
                });
    }

    @Override
    public void unlock(String username) {
        change(
                username,
                "access.unlock",
                account -> {
                    jdbc.sql("update access.account set locked_at = null where id = ?")
                            .param(account.id())
                            .update();
                    guesses.forgive(Subject.account(account.username()));
                });
    }

    @Override
    public void disable(String username) {
        change(
                username,
                "access.disable",
                account -> {
                    jdbc.sql("update access.account set disabled_at = ? where id = ?")
                            .params(rows.now(), account.id())
                            .update();
                    endSessions(account.username());
                });
    }

    @Override
    public void disableMachine(String clientId) {
        transaction.executeWithoutResult(status -> {
            int found =
                    jdbc.sql(
                                    """
                                    update access.machine_client set disabled_at = ?
                                     where client_id = ? and disabled_at is null
                                    """)
                            .params(rows.now(), clientId)
                            .update();
            if (found == 1) {
                changed(null, "access.disable-machine");
            }
        });
    }

    @Override
    public void signOutEverywhere(String username) {
        endSessions(AccountRows.normalised(username));
    }

    @Override
    public int sessions(String username) {
        return jdbc.sql(
                        """
                        select count(*) from access.spring_session
                         where principal_name = ? and expiry_time > ?
                        """)
                .params(AccountRows.normalised(username), rows.now().toInstant().toEpochMilli())
                .query(Integer.class)
                .single();
    }

    @Override
    public int demoAccounts() {
        return jdbc.sql(
                        """
                        select (select count(*) from access.account where demo)
                             + (select count(*) from access.machine_client where demo)
                        """)
                .query(Integer.class)
                .single();
    }

    private void change(String username, String what, Consumer<StoredAccount> work) {
        transaction.executeWithoutResult(status -> {
            var account =
                    rows.byUsername(username)
                            .orElseThrow(() -> new NoSuchElementException("no such account"));
            work.accept(account);
            changed(account.residentId(), what);
        });
    }

    private void changed(@Nullable Long subject, String what) {
        witnesses.forEach(witness -> witness.changed(access.current(), subject, what));
    }

    /** Straight from the table and in this transaction: no server can still hold the session. */
    private void endSessions(String username) {
        jdbc.sql("delete from access.spring_session where principal_name = ?")
                .param(username)
                .update();
    }

    private byte[] handle() {
        var bytes = new byte[HANDLE_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
