package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.madang.app.baddays.Purchase.Step;
import org.madang.kernel.access.testing.Browser;
import org.madang.kernel.demo.DemoSignIn;

/**
 * Officials of Jongno-gu who buy, pay and close months at one house that may die under them, and
 * afterwards send again whatever they did not get an answer to.
 */
final class Spenders implements AutoCloseable {

    static final String CONTROLLER = "controller.jongno";
    static final String KEEPER = "property.jongno";

    private final Map<String, Browser> browsers = new HashMap<>();
    private final Queue<Purchase> purchases = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Boolean> months = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile URI house;

    Spenders(URI house) {
        this.house = house;
        for (var step : Step.values()) {
            browsers.computeIfAbsent(step.official(), this::signedIn);
        }
        browsers.put(CONTROLLER, signedIn(CONTROLLER));
        browsers.put(KEEPER, signedIn(KEEPER));
    }

    private Browser signedIn(String username) {
        var browser = new Browser(house.getPort());
        assertThat(browser.signIn(username, DemoSignIn.PASSWORD).statusCode()).isEqualTo(302);
        browser.open("/security"); // A page with the token of the new session.
        return browser;
    }

    Browser browser(String username) {
        return java.util.Objects.requireNonNull(browsers.get(username));
    }

    /** From now on they turn to this one. */
    void turnTo(URI open) {
        house = open;
    }

    /** One more who buys out of a budget line, again and again. */
    void begin(long line, long party, String mark) {
        threads.execute(() -> {
            boolean answered = true;
            for (int i = 0; answered && !stopped.get(); i++) {
                var purchase = begun(line, party, mark + "-" + i);
                goOn(purchase, null);
                answered = purchase.next().isEmpty();
            }
        });
    }

    /** A new purchase, of which nothing is done yet. */
    Purchase begun(long line, long party, String mark) {
        var purchase = Purchase.of(line, party, mark);
        purchases.add(purchase);
        return purchase;
    }

    /** Takes steps until the one named, or all that are left, as long as the house answers. */
    void goOn(Purchase purchase, @org.jspecify.annotations.Nullable Step before) {
        var next = purchase.next();
        while (next.isPresent() && next.get() != before) {
            var step = next.get();
            var made = ask(purchase, step, purchase.key(step));
            if (made.isEmpty()) {
                return;
            }
            purchase.said().put(step, made.get());
            done.incrementAndGet();
            next = purchase.next();
        }
    }

    /** Begins the next step and does not wait. */
    void take(Purchase purchase) {
        threads.execute(() -> goOn(purchase, null));
    }

    /** Asks for the closing of a month and does not wait. */
    void close(int month, String mark) {
        months.put(month, false);
        threads.execute(() -> closeNow(month, mark));
    }

    void closeNow(int month, String mark) {
        var fields =
                "year=%d&month=%d&_once=%s-month-%d"
                        .formatted(Purchase.DAY.getYear(), month, mark, month);
        var answer = send(CONTROLLER, "/desk/finance/periods", fields);
        answer.filter(said -> said.statusCode() == 303).ifPresent(said -> months.put(month, true));
        answer.filter(said -> said.statusCode() != 303 && said.statusCode() != 503)
                .ifPresent(said -> surprises.add("closing was answered " + said.body()));
    }

    private Optional<HttpResponse<String>> send(String who, String path, String fields) {
        try {
            var browser = browser(who);
            return Optional.of(browser.send(Purchase.form(house.resolve(path), browser, fields)));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Sends the same step again, whatever came of it before. */
    Optional<String> ask(Purchase purchase, Step step, String key) {
        try {
            var browser = browser(step.official());
            var answer = browser.send(purchase.request(step, house, browser, key));
            while (answer.body().contains("urn:madang:problem:still-running")) {
                // What a killed server left undone ends in a moment; then it may be sent again.
                answer = browser.send(purchase.request(step, house, browser, key));
            }
            var made = Purchase.taken(step, answer);
            if (made.isEmpty() && answer.statusCode() != 503) {
                surprises.add(purchase.mark() + " " + step + ": " + answer.statusCode());
            }
            return made;
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Returns when so many steps are acknowledged. */
    void await(int steps) {
        Await.until(
                steps + " steps are acknowledged, " + surprises,
                () -> done.get() >= steps || !surprises.isEmpty());
    }

    /** Everybody ends what they are at. */
    void stop() {
        stopped.set(true);
        close();
    }

    /** Ends every purchase and every closing that somebody began. */
    void finish(String mark) {
        for (var purchase : purchases) {
            goOn(purchase, null);
            assertThat(purchase.next()).as("%s, %s", purchase, surprises).isEmpty();
        }
        for (int month : List.copyOf(months.keySet())) {
            closeNow(month, mark);
            assertThat(months.get(month)).as("month %s, %s", month, surprises).isTrue();
        }
    }

    List<Purchase> purchases() {
        return new ArrayList<>(purchases);
    }

    /** The months that were to be closed. */
    List<Integer> months() {
        return months.keySet().stream().sorted().toList();
    }

    /** Answers nobody reckoned with: neither done nor a failure. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    @Override
    public void close() {
        stopped.set(true);
        threads.shutdown();
        try {
            assertThat(threads.awaitTermination(180, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
