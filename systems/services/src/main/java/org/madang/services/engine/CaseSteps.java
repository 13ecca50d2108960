package org.madang.services.engine;

import org.madang.kernel.language.Text;
import org.madang.services.StepOutcome;

/** What the engine asks of cases, while it runs their processes. */
public interface CaseSteps {

    /** Takes a step of a case. */
    StepOutcome take(long caseId, String action);

    /** A person has something to do now. */
    void opened(long caseId, OpenedTask task);

    /** The task is gone with its process. */
    void gone(String engineTask);

    /** The process is over. */
    void over(long caseId);

    /**
     * A task of a process.
     *
     * @param duty code, or null for that of the case
     */
    record OpenedTask(
            String engine,
            String kind,
            Text name,
            @org.jspecify.annotations.Nullable String duty) {}
}
