package org.madang.finance;

import java.util.List;

/** What became of a request: done, with what came of it, or refused for reasons of law. */
public sealed interface Decision<T> {

    record Done<T>(T value) implements Decision<T> {}

    record Refused<T>(List<Refusal> reasons) implements Decision<T> {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static <T> Decision<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Decision<T> refused(List<Refusal> reasons) {
        return new Refused<>(reasons);
    }

    static <T> Decision<T> refused(Refusal reason) {
        return new Refused<>(List.of(reason));
    }
}
