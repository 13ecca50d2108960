package org.madang.services.cases;

import java.time.Duration;
import org.madang.kernel.rounds.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks for decisions that nobody has been told: those of a server that died between the decision
 * and its paper. Whichever server is up finishes them.
 */
@Component
class PaperWork extends Rounds {

    private final ResultPaper papers;

    PaperWork(
            ResultPaper papers,
            @Value("${madang.services.jobs:true}") boolean jobs,
            @Value("${madang.services.paper-pause:5000}") long pause) {
        super("papers", Duration.ofMillis(pause), jobs);
        this.papers = papers;
    }

    @Override
    protected void look() {
        papers.finish();
    }
}
