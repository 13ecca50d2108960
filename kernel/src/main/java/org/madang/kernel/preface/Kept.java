package org.madang.kernel.preface;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a connection keeps to be sent, in the order in which it was said. */
final class Kept {

    /** So many at once at most: a message stays small. */
    private static final int MOST = 24;

    private final List<Words> words = new ArrayList<>();

    /** Whether a change failed or was never sent: then the transaction is not to be committed. */
    private boolean broken;

    /**
     * A statement whose results nobody wants.
     *
     * @param change whether it must have been carried out before the transaction is committed;
     *     otherwise the transaction needs it only for what it still asks
     */
    record Words(String sql, List<? extends @Nullable Object> parameters, boolean change) {

        Words {
            parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
        }
    }

    /** Several statements as one text. */
    record Bundle(List<Words> words) {

        Bundle {
            words = List.copyOf(words);
        }

        String sql() {
            return words.size() == 1
                    ? words.getFirst().sql()
                    : words.stream().map(Words::sql).collect(Collectors.joining(";\n"));
        }

        /** How many parameters stand before those of a statement that follows. */
        int places() {
            return words.stream().mapToInt(one -> one.parameters().size()).sum();
        }

        /** How many results come before that of a statement that follows. */
        int results() {
            return words.size();
        }

        void bind(PreparedStatement statement) throws SQLException {
            int place = 0;
            for (var one : words) {
                for (var parameter : one.parameters()) {
                    statement.setObject(++place, parameter);
                }
            }
        }
    }

    /** Words replace words that would be said just before them. */
    void add(Words more) {
        if (!more.change() && !words.isEmpty() && !words.getLast().change()) {
            words.removeLast();
        }
        words.add(more);
    }

    boolean isEmpty() {
        return words.isEmpty() && !broken;
    }

    boolean isFull() {
        return words.size() >= MOST;
    }

    boolean isBroken() {
        return broken;
    }

    /** Whether a change of the transaction has yet to be made. */
    boolean owes() {
        return broken || words.stream().anyMatch(Words::change);
    }

    @Nullable Bundle take() {
        if (words.isEmpty()) {
            return null;
        }
        var bundle = new Bundle(words);
        words.clear();
        return bundle;
    }

    /** Words are kept again unless others were said since; changes must not be made twice. */
    void unsent(Bundle bundle) {
        for (var one : bundle.words()) {
            broken |= one.change();
        }
        var last = bundle.words().stream().filter(one -> !one.change()).toList();
        if (!last.isEmpty() && words.isEmpty()) {
            words.add(last.getLast());
        }
    }

    /**
     * A return to the beginning or to a savepoint undoes changes; words are yet to be said after
     * one to a savepoint, which everything kept before it was sent ahead of.
     */
    void undo(boolean toSavepoint) {
        words.removeIf(one -> one.change() || !toSavepoint);
        broken = false;
    }

    void clear() {
        words.clear();
        broken = false;
    }
}
