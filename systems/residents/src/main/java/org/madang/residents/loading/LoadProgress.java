package org.madang.residents.loading;

import org.madang.kernel.language.Text;

/** Is told how far a long piece of work has come. Called from several threads, one at a time. */
@FunctionalInterface
public interface LoadProgress {

    /** Nobody is watching. */
    LoadProgress SILENT = (step, done, total) -> {};

    /**
     * @param step what is being done
     * @param done how much of it, 0 to total
     */
    void advanced(Text step, long done, long total);
}
