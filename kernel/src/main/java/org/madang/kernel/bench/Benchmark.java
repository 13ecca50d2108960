package org.madang.kernel.bench;

import java.util.List;

/**
 * One named benchmark of {@code ./madang bench}: a bean of the block or system whose speed it
 * measures, run in a house of its own with the demo country in it.
 */
public interface Benchmark {

    /** What it is called on the command line; several may share a name. */
    String name();

    /** The figures, in the order in which they are read. */
    List<Measurement> run() throws Exception;
}
