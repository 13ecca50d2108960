package org.madang.kernel.access.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the sentences alone, without a stack trace. */
final class ProductionRefusedAnalysis extends AbstractFailureAnalyzer<ProductionRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ProductionRefused cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Put each of these right, or run a demo with madang.production=false.",
                cause);
    }
}
