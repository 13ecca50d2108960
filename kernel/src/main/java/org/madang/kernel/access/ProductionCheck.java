package org.madang.kernel.access;

import java.util.List;

/**
 * Something that must be so before the house opens to real people ({@code madang.production=true}).
 * Each block contributes its own as a bean; with any problem left the house refuses to start.
 */
@FunctionalInterface
public interface ProductionCheck {

    /** What is wrong, one sentence for the operator each, saying what to do; empty when fit. */
    List<String> problems();
}
