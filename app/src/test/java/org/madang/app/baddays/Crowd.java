package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.madang.kernel.access.testing.Browser;
import org.madang.kernel.demo.DemoSignIn;

/**
 * Writers who each work through their own pile of orders, one after the other, at one house or at
 * several in turn as a balancer would send them. They note what they sent and what was
 * acknowledged.
 */
final class Crowd implements AutoCloseable {

    private final List<URI> houses;
    private final Map<Order, Order.Done> done = new ConcurrentHashMap<>();
    private final Queue<Order> sent = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Browser> browsers = new ArrayList<>();
    private final List<List<Order>> piles = new ArrayList<>();

    Crowd(List<URI> houses) {
        this.houses = List.copyOf(houses);
    }

    /** One more writer with a pile, signed in. */
    void join(String username, List<Order> pile) {
        var browser = new Browser(houses.getFirst().getPort());
        var answer = browser.signIn(username, DemoSignIn.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        browser.open("/security"); // A page with the token of the new session.
        browsers.add(browser);
        piles.add(pile);
    }

    /** Everybody begins. */
    void begin() {
        for (int i = 0; i < piles.size(); i++) {
            var browser = browsers.get(i);
            var pile = piles.get(i);
            threads.execute(() -> work(browser, pile));
        }
    }

    /** Returns when so many orders are acknowledged. */
    void await(int acknowledged) {
        Await.until(
                acknowledged + " orders are acknowledged, " + surprises,
                () -> done.size() >= acknowledged);
    }

    private void work(Browser browser, List<Order> pile) {
        for (var order : pile) {
            if (stopped.get()) {
                return;
            }
            sent.add(order);
            if (!take(browser, order)) {
                return;
            }
        }
    }

    /** Tries each house once; whether one of them took the order. */
    private boolean take(Browser browser, Order order) {
        int first = turn.getAndIncrement();
        for (int i = 0; i < houses.size(); i++) {
            var house = houses.get(Math.floorMod(first + i, houses.size()));
            var answer = ask(browser, house, order);
            if (answer.isPresent()) {
                done.put(order, answer.get());
                return true;
            }
        }
        return false;
    }

    private Optional<Order.Done> ask(Browser browser, URI house, Order order) {
        try {
            var answer = browser.send(order.request(house, browser));
            while (answer.body().contains("urn:madang:problem:still-running")) {
                // What a killed server left undone ends in a moment; then it may be sent again.
                answer = browser.send(order.request(house, browser));
            }
            if (!isTaken(answer) && answer.statusCode() != 503) {
                surprises.add(order + " was answered " + answer.statusCode() + answer.body());
            }
            return isTaken(answer)
                    ? Optional.of(new Order.Done(order, said(answer)))
                    : Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static boolean isTaken(HttpResponse<String> answer) {
        return answer.statusCode() == 201
                || (answer.statusCode() == 303 && said(answer).startsWith("/my/papers/"));
    }

    private static String said(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.body());
    }

    /** Each writer's first order to every house at the same moment: all must answer the same. */
    void sendFirstsToAllAtOnce() {
        for (int i = 0; i < piles.size(); i++) {
            var browser = browsers.get(i);
            var order = piles.get(i).getFirst();
            sent.add(order);
            var answers =
                    houses.stream()
                            .map(house ->
                                    CompletableFuture.supplyAsync(
                                            () -> ask(browser, house, order).orElseThrow(),
                                            threads))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .collect(Collectors.toSet());
            assertThat(answers).as("%s, %s", order, surprises).hasSize(1);
            done.put(order, answers.iterator().next());
            piles.set(i, piles.get(i).subList(1, piles.get(i).size()));
        }
    }

    /** Everybody ends what they are at. */
    void stop() {
        stopped.set(true);
        close();
    }

    /** Sends again what was sent and not acknowledged, as anyone would who got no answer. */
    void sendAgain(URI house) {
        var open = sent.stream().filter(order -> !done.containsKey(order)).toList();
        for (var order : open) {
            var writer = piles.stream().filter(pile -> pile.contains(order)).findFirst();
            var browser = browsers.get(piles.indexOf(writer.orElseThrow()));
            var answer = ask(browser, house, order);
            assertThat(answer).as("sent again: %s, %s", order, surprises).isPresent();
            done.put(order, answer.get());
        }
    }

    Collection<Order.Done> done() {
        return List.copyOf(done.values());
    }

    Collection<Order> sent() {
        return List.copyOf(sent);
    }

    /** Answers nobody reckoned with: neither done nor a failure. */
    Collection<String> surprises() {
        return List.copyOf(surprises);
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            assertThat(threads.awaitTermination(180, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
