package org.madang.kernel.pages;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.digests.Sha256;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes sending twice do once. The token and the outcome are written in the transaction that does
 * the work (the caller's, or one opened here that the work joins), so there is never one without
 * the other; a second sending gets the outcome of the first.
 *
 * <p>A token belongs to whoever sent it: nobody can replay another's outcome.
 */
public final class Once {

    /** The header with which a program makes a write happen once. */
    public static final String HEADER = "Idempotency-Key";

    private static final int MAX_TOKEN = 200;
    private static final int MIN_TOKEN = 8;
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Access access;
    private final JsonMapper json;

    Once(JdbcClient jdbc, TransactionTemplate transactions, Access access, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.access = access;
        this.json = json;
    }

    /** What a program is answered, kept to be answered again. */
    public record Response(int status, String mediaType, String body, @Nullable String location) {

        public static Response json(int status, String body) {
            return new Response(status, "application/json", body, null);
        }
    }

    /** How the house took a request that carries an idempotency key. */
    private record Outcome(@Nullable Redirect redirect, @Nullable Response response) {}

    /**
     * Does the work of a form. A redirect it answers is an effect and is kept; a page it answers is
     * a form shown again, so the token stays unused. A double sending waits for the first and is
     * answered the same redirect.
     *
     * @throws SentBefore when the token was used with other answers
     */
    public Reply submit(Form form, Supplier<Reply> work) {
        var token = form.onceToken();
        if (token.isEmpty()) {
            return inTransaction(work);
        }
        var key = new Key(access.current().id(), checked(token.get()), Sha256.hex(form.content()));
        return inTransaction(() -> {
            var before = claim(key);
            if (before.isPresent() && before.get().redirect() != null) {
                return before.get().redirect();
            }
            var reply = work.get();
            if (reply instanceof Redirect redirect) {
                keep(key, new Outcome(redirect, null));
            } else {
                release(key);
            }
            return reply;
        });
    }

    /**
     * Does the work of a request to an API. Without a key it is simply done. With one, its response
     * is kept unless it is an error, and a repeated request is answered the same.
     *
     * @param idempotencyKey header {@code Idempotency-Key}, 8 to 200 characters, or null
     * @param request what was asked, to tell a repetition from a reuse: method, path and body
     * @throws SentBefore when the key was used for another request, or its request is still running
     */
    public Response respond(
            @Nullable String idempotencyKey, String request, Supplier<Response> work) {
        if (idempotencyKey == null) {
            return inTransaction(work);
        }
        var key = new Key(access.current().id(), checked(idempotencyKey), Sha256.hex(request));
        return inTransaction(() -> {
            lockOrRefuse(key);
            var before = claim(key);
            if (before.isPresent() && before.get().response() != null) {
                return before.get().response();
            }
            var response = work.get();
            if (response.status() < 400) {
                keep(key, new Outcome(null, response));
            } else {
                release(key);
            }
            return response;
        });
    }

    /** Forgets what was done before the moment, some thousands at a time; returns how many. */
    long forgetBefore(Instant moment) {
        long forgotten = 0;
        int some;
        do {
            some =
                    jdbc.sql(
                                    """
                                    delete from pages.once where (actor, token) in (
                                        select actor, token from pages.once
                                        where at < ? limit ? for update skip locked)
                                    """)
                            .params(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC), AT_ONCE)
                            .update();
            forgotten += some;
        } while (some == AT_ONCE);
        return forgotten;
    }

    private record Key(String actor, String token, String fingerprint) {}

    private static String checked(String token) {
        boolean fits =
                token.length() >= MIN_TOKEN
                        && token.length() <= MAX_TOKEN
                        && token.chars().allMatch(c -> c > ' ' && c < 0x7F);
        if (!fits) {
            throw new SentBefore(
                    SentBefore.Kind.BAD_KEY,
                    Text.of(
                            "중복 방지 키는 8자에서 200자 사이의 영문과 숫자여야 해요.",
                            "The idempotency key must be 8 to 200 printable ASCII characters."));
        }
        return token;
    }

    /**
     * Takes the token for this transaction, or finds what it did before. The primary key makes a
     * second transaction wait here until the first has ended.
     */
    private Optional<Outcome> claim(Key key) {
        int claimed =
                jdbc.sql(
                                """
                                insert into pages.once (actor, token, fingerprint)
                                values (?, ?, decode(?, 'hex'))
                                on conflict (actor, token) do nothing
                                """)
                        .params(key.actor(), key.token(), key.fingerprint())
                        .update();
        if (claimed == 1) {
            return Optional.empty();
        }
        var kept =
                jdbc.sql(
                                """
                                select outcome from pages.once
                                where actor = ? and token = ? and fingerprint = decode(?, 'hex')
                                """)
                        .params(key.actor(), key.token(), key.fingerprint())
                        .query(String.class)
                        .optional();
        if (kept.isEmpty()) {
            throw new SentBefore(
                    SentBefore.Kind.OTHER_CONTENT,
                    Text.of(
                            "같은 신청을 다른 내용으로 이미 보내셨어요. 새로 열어 다시 작성해 주세요.",
                            "This was already sent with other content. Open it anew to send it"
                                    + " again."));
        }
        return Optional.of(json.readValue(kept.get(), Outcome.class));
    }

    private void lockOrRefuse(Key key) {
        boolean locked =
                jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                        .param("once:" + key.actor() + ":" + key.token())
                        .query(Boolean.class)
                        .single();
        if (!locked) {
            throw new SentBefore(
                    SentBefore.Kind.STILL_RUNNING,
                    Text.of(
                            "같은 요청을 처리하고 있어요. 잠시 뒤에 다시 보내 주세요.",
                            "The same request is being worked on. Send it again in a moment."));
        }
    }

    private void keep(Key key, Outcome outcome) {
        jdbc.sql("update pages.once set outcome = ?::jsonb where actor = ? and token = ?")
                .params(json.writeValueAsString(outcome), key.actor(), key.token())
                .update();
    }

    private void release(Key key) {
        jdbc.sql("delete from pages.once where actor = ? and token = ?")
                .params(key.actor(), key.token())
                .update();
    }

    private <T> T inTransaction(Supplier<T> work) {
        var done = transactions.execute(status -> work.get());
        if (done == null) {
            throw new IllegalStateException("the work answered nothing");
        }
        return done;
    }
}
