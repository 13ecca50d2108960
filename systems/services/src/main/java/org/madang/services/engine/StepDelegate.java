package org.madang.services.engine;

import org.flowable.engine.delegate.DelegateExecution;
import org.madang.services.StepOutcome;
import org.madang.services.declaring.ProcessCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs a service task: the step of the house that its {@code madang:action} names. */
@Component
class StepDelegate {

    private final ObjectProvider<CaseSteps> cases;

    StepDelegate(ObjectProvider<CaseSteps> cases) {
        this.cases = cases;
    }

    void execute(DelegateExecution execution) {
        var action = ProcessCheck.action(execution.getCurrentFlowElement());
        var caseId = (Long) execution.getVariable("caseId");
        switch (cases.getObject().take(caseId, action)) {
            case StepOutcome.Done _ -> execution.setVariable("outcome", "done");
            case StepOutcome.Refused _ -> execution.setVariable("outcome", "refused");
            case StepOutcome.Decided decided ->
                    execution.setVariable("decision", decided.granted() ? "granted" : "refused");
        }
    }
}
