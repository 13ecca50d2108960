package org.madang.kinship;

/**
 * A function of a few variables as a dense table, last variable fastest.
 *
 * @param variables distinct, in the order of the table's dimensions
 */
// Arrays on purpose: tables of the inner loops, made once and never handed out.
@SuppressWarnings("ArrayRecordComponent")
record Factor(int[] variables, double[] table) {

    boolean has(int variable) {
        for (int v : variables) {
            if (v == variable) {
                return true;
            }
        }
        return false;
    }

    /** Distance in the table between neighbours along a variable, 0 if it does not occur. */
    int stride(int variable, int[] size) {
        int stride = 1;
        for (int i = variables.length - 1; i >= 0; i--) {
            if (variables[i] == variable) {
                return stride;
            }
            stride *= size[variables[i]];
        }
        return 0;
    }
}
