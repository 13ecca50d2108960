package org.madang.residents.cards.mobile;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.cards.CardLog;
import org.madang.residents.cards.CardRows;
import org.madang.residents.cards.CardState;
import org.madang.residents.cards.credential.BadCredential;
import org.madang.residents.cards.credential.Credential;
import org.madang.residents.cards.credential.HolderProof;
import org.madang.residents.cards.printing.CardFaces;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a card to a phone: a code and its PIN become a token, the token and a proof of a key become
 * a credential bound to that key (OpenID4VCI 1.0, sections 6 to 8). Whoever asks is no session of
 * the house: the secret they hold stands for the resident who was offered it.
 */
@Service
class IssueMobileCard {

    static final Purpose PURPOSE =
            Purpose.of("residents.mobile-card", Text.of("모바일 주민등록증 발급", "Mobile card issued"));

    static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    private static final int MOST_TRIES = 5;

    private static final List<String> FACTS =
            List.of(
                    "residents.name",
                    "residents.number",
                    "residents.birth",
                    "residents.sex",
                    "residents.address",
                    "residents.photo",
                    "residents.card");

    private final OfferRows offers;
    private final Nonces nonces;
    private final MobileCards mobile;
    private final CardRows cards;
    private final CardFaces faces;
    private final CardKey key;
    private final CardLog log;
    private final Access access;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    IssueMobileCard(
            OfferRows offers,
            Nonces nonces,
            MobileCards mobile,
            CardRows cards,
            CardFaces faces,
            CardKey key,
            CardLog log,
            Access access,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.offers = offers;
        this.nonces = nonces;
        this.mobile = mobile;
        this.cards = cards;
        this.faces = faces;
        this.key = key;
        this.log = log;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A token for a code and its PIN; empty whatever is wrong with them. */
    Optional<String> token(String code, String pin) {
        return asHouse(() -> {
            var now = clock.clock().instant();
            var hash = Secrets.digest(code);
            var offer = offers.take(hash, MOST_TRIES, now);
            if (offer.isEmpty()
                    || !MessageDigest.isEqual(offer.get().pin(), Secrets.digest(code + pin))) {
                return Optional.empty();
            }
            offers.used(hash, now);
            var token = Secrets.drawn();
            offers.token(Secrets.digest(token), offer.get().grant(), now, now.plus(TOKEN_LIFE));
            return Optional.of(token);
        });
    }

    String nonce() {
        return nonces.draw(clock.clock().instant());
    }

    /** What became of the wish for a credential; codes as OpenID4VCI 1.0, 8.3.1 has them. */
    sealed interface Outcome {

        record Issued(String credential) implements Outcome {}

        /** The token is no good: 401. */
        record NoToken() implements Outcome {}

        record Refused(String error, String description) implements Outcome {}
    }

    Outcome issue(@Nullable String token, @Nullable String proof) {
        if (token == null) {
            return new Outcome.NoToken();
        }
        return asHouse(() -> {
            var now = clock.clock().instant();
            var grant = offers.grantOf(Secrets.digest(token), now);
            if (grant.isEmpty()) {
                return new Outcome.NoToken();
            }
            if (proof == null) {
                return new Outcome.Refused("invalid_proof", "one proof of type jwt is needed");
            }
            try {
                var proven = HolderProof.read(proof, key.issuer(), now);
                if (!nonces.use(proven.nonce(), now)) {
                    return new Outcome.Refused(
                            "invalid_nonce", "ask for a new nonce and prove the key again");
                }
                offers.spend(Secrets.digest(token), now);
                return issued(grant.get(), proven);
            } catch (BadCredential e) {
                return new Outcome.Refused("invalid_proof", e.fault().words().en());
            }
        });
    }

    private Outcome issued(OfferRows.Grant grant, HolderProof proven) {
        var now = clock.clock().instant();
        var card =
                cards.lockOf(grant.residentId()).stream()
                        .filter(each -> each.id() == grant.cardId())
                        .filter(each -> each.state() == CardState.IN_FORCE && !each.outdated())
                        .findFirst();
        var face = card.flatMap(faces::of);
        if (card.isEmpty() || face.isEmpty()) {
            return new Outcome.Refused(
                    "credential_request_denied", "the card is no longer in force");
        }
        var until = MobileClaims.expiry(face.get().birth(), now);
        var place =
                mobile.issue(grant.residentId(), grant.cardId(), thumbprint(proven), now, until);
        var credential =
                new Credential(
                        key.issuer(),
                        now,
                        until,
                        proven.key(),
                        StatusLists.uri(key.issuer(), place.list()),
                        place.place(),
                        MobileClaims.of(
                                face.get(), Portrait.of(face.get().photo()), clock.today()));
        log.write(
                PURPOSE.about("card-" + card.get().serial()),
                Deed.ISSUE,
                grant.residentId(),
                FACTS);
        return new Outcome.Issued(key.sign(credential));
    }

    private static String thumbprint(HolderProof proven) {
        try {
            return proven.key().computeThumbprint().toString();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException("a P-256 key has a thumbprint", e);
        }
    }

    private <T> T asHouse(Supplier<T> work) {
        return access.as(
                new Actor.House(),
                () -> {
                    var done = transactions.execute(status -> work.get());
                    if (done == null) {
                        throw new IllegalStateException("the work answered nothing");
                    }
                    return done;
                });
    }
}
