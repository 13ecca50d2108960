package org.madang.services.engine;

import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.ProcessEngine;
import org.flowable.task.service.delegate.DelegateTask;
import org.madang.kernel.language.Text;
import org.madang.services.declaring.ProcessCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts people's tasks on the desk, and takes away those that went with their process. */
@Component
class DeskListener {

    private final ObjectProvider<CaseSteps> cases;
    private final ObjectProvider<ProcessEngine> engine;

    DeskListener(ObjectProvider<CaseSteps> cases, ObjectProvider<ProcessEngine> engine) {
        this.cases = cases;
        this.engine = engine;
    }

    void notify(DelegateTask task) {
        if (!"create".equals(task.getEventName())) {
            cases.getObject().gone(task.getId());
            return;
        }
        var element =
                (UserTask)
                        engine.getObject()
                                .getRepositoryService()
                                .getBpmnModel(task.getProcessDefinitionId())
                                .getFlowElement(task.getTaskDefinitionKey());
        var ko = element.getName() == null ? element.getId() : element.getName();
        var en = element.getAttributeValue(ProcessCheck.NAMESPACE, "en");
        cases.getObject()
                .opened(
                        (Long) task.getVariable("caseId"),
                        new CaseSteps.OpenedTask(
                                task.getId(),
                                element.getAttributeValue(ProcessCheck.NAMESPACE, "task"),
                                Text.of(ko, en == null ? ko : en),
                                element.getAttributeValue(ProcessCheck.NAMESPACE, "duty")));
    }
}
