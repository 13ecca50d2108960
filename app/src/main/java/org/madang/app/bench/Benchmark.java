package org.madang.app.bench;

import java.util.List;

/** One named benchmark of {@code ./madang bench}. */
interface Benchmark {

    String name();

    /** Runs in a house of its own, with the demo country in it. */
    List<Measurement> run(BenchHouse house) throws Exception;
}
