package org.madang.kernel.access.production;

import java.io.Serial;
import java.util.List;

/** The house is not fit to serve real people. */
final class ProductionRefused extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    ProductionRefused(List<String> problems) {
        super("The house does not start in production:\n  - " + String.join("\n  - ", problems));
    }
}
