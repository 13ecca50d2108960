package org.madang.services.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flowable.bpmn.model.FlowableListener;
import org.flowable.bpmn.model.ImplementationType;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.api.Job;
import org.jspecify.annotations.Nullable;
import org.madang.services.declaring.Problems;
import org.madang.services.declaring.ProcessCheck;
import org.madang.services.declaring.ServiceDeclaration.ProcessSource;
import org.springframework.stereotype.Component;

/** What cases ask of the engine; joins the running transaction. */
@Component
public class Engine {

    /** A step that failed and waits for somebody to repair its cause. */
    public record Incident(String job, String caseNumber, String step, String why, Instant since) {}

    private final EngineBuilding building;

    Engine(EngineBuilding building) {
        this.building = building;
    }

    /** Gives a checked process to the engine and returns the name of this version of it. */
    public String deploy(ProcessSource source) {
        var problems = new Problems();
        var model = ProcessCheck.model(source, problems);
        if (model == null) {
            throw new IllegalArgumentException(problems.all().toString());
        }
        var process = model.getMainProcess();
        ProcessCheck.prepare(process);
        var ended = new FlowableListener();
        ended.setEvent("end");
        ended.setImplementationType(ImplementationType.IMPLEMENTATION_TYPE_DELEGATEEXPRESSION);
        ended.setImplementation("${ended}");
        process.getExecutionListeners().add(ended);
        var name = source.file();
        var deployment =
                engine().getRepositoryService()
                        .createDeployment()
                        .name(name)
                        .addBpmnModel(name.replace('/', '-') + "20.xml", model)
                        .deploy();
        return engine().getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .singleResult()
                .getId();
    }

    /** Starts the process of a case, as far as it goes without anybody. */
    public String start(String definition, String caseNumber, long caseId) {
        return engine().getRuntimeService()
                .createProcessInstanceBuilder()
                .processDefinitionId(definition)
                .businessKey(caseNumber)
                .variable("caseId", caseId)
                .variable("decision", "none")
                .variable("outcome", "done")
                .start()
                .getId();
    }

    /** Ends a task of a person. */
    public void complete(String task, Map<String, Object> variables) {
        engine().getTaskService().complete(task, variables);
    }

    /** Ends a process before its time, such as when an application is withdrawn. */
    public void stop(String process, String why) {
        var running =
                engine().getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process)
                        .count();
        if (running > 0) {
            engine().getRuntimeService().deleteProcessInstance(process, why);
        }
    }

    /** Steps that were given up after their attempts, oldest first. */
    public List<Incident> incidents() {
        return engine()
                .getManagementService()
                .createDeadLetterJobQuery()
                .orderByJobCreateTime()
                .asc()
                .listPage(0, 200)
                .stream()
                .map(this::incident)
                .toList();
    }

    private Incident incident(Job job) {
        var process =
                engine().getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult();
        var step = job.getElementName() == null ? job.getElementId() : job.getElementName();
        return new Incident(
                job.getId(),
                process == null ? "?" : String.valueOf(process.getBusinessKey()),
                String.valueOf(step),
                why(job.getExceptionMessage()),
                job.getCreateTime().toInstant());
    }

    /** The first line; whoever wrote the step keeps names out of its messages. */
    private static String why(@Nullable String message) {
        return message == null ? "?" : message.lines().findFirst().orElse("?");
    }

    /** Lets a step be tried again. */
    public void retry(String job) {
        engine().getManagementService()
                .moveDeadLetterJobToExecutableJob(job, EngineConfiguration.ATTEMPTS);
    }

    /** How many jobs and timers wait or run. */
    public long pending() {
        var management = engine().getManagementService();
        return management.createJobQuery().count() + management.createTimerJobQuery().count();
    }

    private ProcessEngine engine() {
        return building.engine();
    }
}
