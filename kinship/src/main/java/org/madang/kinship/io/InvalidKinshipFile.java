package org.madang.kinship.io;

import java.util.List;
import java.util.stream.Collectors;

/** A file that could not be read; carries every problem found in it. */
public final class InvalidKinshipFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FileProblem> problems;

    public InvalidKinshipFile(List<FileProblem> problems) {
        super(problems.stream().map(FileProblem::en).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<FileProblem> problems() {
        return problems;
    }
}
