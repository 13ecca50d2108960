package org.madang.services.engine;

import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells a case that its process is over. */
@Component
class EndListener {

    private final ObjectProvider<CaseSteps> cases;

    EndListener(ObjectProvider<CaseSteps> cases) {
        this.cases = cases;
    }

    void notify(DelegateExecution execution) {
        // A case that stopped its process is over already, and stays as it is.
        cases.getObject().over((Long) execution.getVariable("caseId"));
    }
}
