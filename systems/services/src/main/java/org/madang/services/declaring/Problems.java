package org.madang.services.declaring;

import java.util.ArrayList;
import java.util.List;
import org.madang.kernel.language.Text;

/** What is wrong with a declaration, each with its file and line, in the order of reading. */
public final class Problems {

    /** Where something stands; the line counts from 1. */
    public record Place(String file, int line) {

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** One thing that is wrong, and what would be allowed. */
    public record Problem(Place place, Text words) {

        @Override
        public String toString() {
            return place + ": " + words.en();
        }
    }

    private final List<Problem> all = new ArrayList<>();
    private final boolean wanted;

    public Problems() {
        this(true);
    }

    private Problems(boolean wanted) {
        this.wanted = wanted;
    }

    /** For what was found sound before: expressions and processes are not gone through again. */
    static Problems unwanted() {
        return new Problems(false);
    }

    boolean areWanted() {
        return wanted;
    }

    void add(Place place, String ko, String en) {
        all.add(new Problem(place, Text.of(ko, en)));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(all);
    }
}
