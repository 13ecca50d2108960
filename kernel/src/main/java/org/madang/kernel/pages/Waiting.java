package org.madang.kernel.pages;

import java.util.List;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;

/** A bean of a system that knows what waits for a person; the front page shows it. */
public interface Waiting {

    /** One thing to do, and where. */
    record Item(Text words, String path) {}

    /** What waits for this actor now, the most urgent first; empty for visitors. */
    List<Item> of(Actor actor);
}
