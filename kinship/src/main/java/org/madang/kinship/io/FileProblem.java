package org.madang.kinship.io;

import org.madang.kinship.Problem;

/**
 * A problem and where it stands.
 *
 * @param line from 1; 0 if it concerns the file as a whole
 * @param column number of the field in the line, from 1; 0 if it concerns the line
 */
public record FileProblem(String file, int line, int column, Problem problem) {

    public String ko() {
        return file + " " + line + "행 " + column + "열: " + problem.ko();
    }

    public String en() {
        return file + ", line " + line + ", column " + column + ": " + problem.en();
    }
}
