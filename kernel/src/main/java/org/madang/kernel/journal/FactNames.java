package org.madang.kernel.journal;

import java.util.Map;
import org.madang.kernel.language.Text;

/**
 * A bean of a block or system that puts codes of the journal into words: codes of facts ({@code
 * residents.address}) and of use cases. What a system declares in its descriptor need not be
 * repeated here; a code nobody names is shown as it is.
 */
@FunctionalInterface
public interface FactNames {

    Map<String, Text> names();
}
