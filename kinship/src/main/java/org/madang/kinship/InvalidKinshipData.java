package org.madang.kinship;

import java.util.List;
import java.util.stream.Collectors;

/** Data that cannot be computed with; carries every problem found, not only the first. */
public final class InvalidKinshipData extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidKinshipData(List<Problem> problems) {
        super(problems.stream().map(Problem::en).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public static InvalidKinshipData of(Problem problem) {
        return new InvalidKinshipData(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
