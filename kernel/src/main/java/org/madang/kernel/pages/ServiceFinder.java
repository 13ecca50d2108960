package org.madang.kernel.pages;

import java.util.List;
import org.madang.kernel.language.Text;

/**
 * A bean that finds services by the words people use; the front page asks it. A house without one
 * searches what its systems declare of themselves.
 */
public interface ServiceFinder {

    /** A service that was found, and where it begins. */
    record Found(Text name, Text summary, Text agency, String path) {}

    /** Services that fit the words, the best first. */
    List<Found> find(String query);

    /**
     * Services that go with a turn in life.
     *
     * @param code such as {@code birth} or {@code moving}
     */
    List<Found> ofLifeEvent(String code);
}
