package org.madang.residents.cards.mobile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.residents.cards.credential.BadCredential;
import org.madang.residents.cards.credential.CredentialCheck;
import org.madang.residents.cards.credential.StatusToken;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lists of states as anybody may fetch them. They hold bits and nobody's name; the house reads
 * them for the checks it makes itself.
 */
@Component
public class StatusLists implements CredentialCheck.Lists {

    private static final String PATH = "/cards/status/";

    private final MobileCards mobile;
    private final CardKey key;
    private final Access access;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    StatusLists(
            MobileCards mobile,
            CardKey key,
            Access access,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.mobile = mobile;
        this.key = key;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    static String uri(String issuer, int list) {
        return issuer + PATH + list;
    }

    /** The signed list, as it is now. */
    Optional<String> token(int list) {
        var states =
                access.as(
                        new Actor.House(),
                        () -> transactions.execute(status -> mobile.states(list)));
        return states == null
                ? Optional.empty()
                : states.map(each ->
                        StatusToken.sign(
                                key.key(),
                                key.issuer(),
                                uri(key.issuer(), list),
                                each,
                                clock.clock().instant()));
    }

    @Override
    public @Nullable StatusToken at(String uri) throws BadCredential {
        var base = uri(key.issuer(), 0);
        var prefix = base.substring(0, base.length() - 1);
        if (!uri.startsWith(prefix) || !uri.substring(prefix.length()).matches("\\d{1,6}")) {
            return null;
        }
        var token = token(Integer.parseInt(uri.substring(prefix.length())));
        return token.isEmpty()
                ? null
                : StatusToken.read(token.get(), key.trust(), clock.clock().instant());
    }
}
