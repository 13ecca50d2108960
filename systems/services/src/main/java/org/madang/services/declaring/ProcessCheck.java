package org.madang.services.declaring;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.exceptions.XMLException;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.ExtensionElement;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.ImplementationType;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.validation.ProcessValidatorFactory;
import org.jspecify.annotations.Nullable;
import org.madang.services.declaring.Problems.Place;
import org.madang.services.declaring.ServiceDeclaration.ProcessSource;

/**
 * Reads a process (BPMN 2.0) and holds it to what the house runs: people's tasks, steps of the
 * house, gateways and timers. What an engine could otherwise be told to run (scripts, classes,
 * calls into the network) is not for a declaration, so it is named as an error here.
 */
public final class ProcessCheck {

    /** The namespace of the house's own attributes: {@code action}, {@code task}, {@code duty}. */
    public static final String NAMESPACE = "urn:madang:services";

    /** What people do in a process, by the attribute {@code task} of a user task. */
    public static final List<String> TASKS = List.of("reception", "review", "opinion");

    private static final List<Class<? extends FlowElement>> ALLOWED =
            List.of(
                    StartEvent.class,
                    EndEvent.class,
                    UserTask.class,
                    ServiceTask.class,
                    ExclusiveGateway.class,
                    ParallelGateway.class,
                    SequenceFlow.class,
                    IntermediateCatchEvent.class);

    private final Known known;
    private final Problems problems;

    ProcessCheck(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    /** The model of a process that was checked; null where it cannot be read at all. */
    public static @Nullable BpmnModel model(ProcessSource source, Problems problems) {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(source.xml()));
            return new BpmnXMLConverter().convertToBpmnModel(reader);
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            unreadable(source, line, problems);
        } catch (XMLException e) {
            unreadable(source, 1, problems);
        }
        return null;
    }

    private static void unreadable(ProcessSource source, int line, Problems problems) {
        problems.add(
                new Place(source.file(), Math.max(1, line)),
                "BPMN 2.0 문서로 읽을 수 없습니다.",
                "cannot be read as BPMN 2.0");
    }

    void check(ProcessSource source) {
        var model = model(source, problems);
        if (model == null) {
            return;
        }
        if (model.getProcesses().size() != 1) {
            problems.add(
                    new Place(source.file(), 1), "process가 하나여야 합니다.", "there must be one process");
            return;
        }
        var process = model.getMainProcess();
        process.getFlowElements().forEach(element -> check(source, element));
        var written = problems.all().size();
        if (written == 0) {
            prepare(process);
            new ProcessValidatorFactory()
                    .createDefaultProcessValidator().validate(model).stream()
                            .filter(error -> !error.isWarning())
                            .forEach(error ->
                                    problems.add(
                                            new Place(
                                                    source.file(),
                                                    Math.max(1, error.getXmlLineNumber())),
                                            "실행할 수 없는 절차입니다: " + error.getProblem(),
                                            "this process cannot run: "
                                                    + error.getProblem()
                                                    + " "
                                                    + error.getDefaultDescription()));
        }
    }

    private void check(ProcessSource source, FlowElement element) {
        var place = new Place(source.file(), Math.max(1, element.getXmlRowNumber()));
        if (ALLOWED.stream().noneMatch(kind -> kind.isInstance(element))) {
            var list =
                    ALLOWED.stream()
                            .map(kind -> decapitalised(kind.getSimpleName()))
                            .collect(Collectors.joining(", "));
            problems.add(
                    place,
                    "쓸 수 없는 요소입니다. 쓸 수 있는 것: " + list,
                    decapitalised(element.getClass().getSimpleName())
                            + " is not allowed; allowed: "
                            + list);
            return;
        }
        switch (element) {
            case ServiceTask step -> checkStep(place, step);
            case UserTask task -> checkTask(place, task);
            default -> {}
        }
    }

    private void checkStep(Place place, ServiceTask step) {
        if (step.getImplementation() != null || step.getType() != null) {
            problems.add(
                    place,
                    "serviceTask에는 madang:action만 적습니다.",
                    "a serviceTask has madang:action and no implementation of its own");
        }
        demand(place, "action", step.getAttributeValue(NAMESPACE, "action"), known.actions());
    }

    private void checkTask(Place place, UserTask task) {
        demand(place, "task", task.getAttributeValue(NAMESPACE, "task"), TASKS);
        var duty = task.getAttributeValue(NAMESPACE, "duty");
        if (duty != null || "opinion".equals(task.getAttributeValue(NAMESPACE, "task"))) {
            demand(place, "duty", duty, known.duties());
        }
    }

    private void demand(
            Place place,
            String name,
            @Nullable String value,
            java.util.Collection<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            var list = String.join(", ", allowed);
            problems.add(
                    place,
                    "madang:" + name + "에 쓸 수 있는 값: " + list,
                    "madang:" + name + " is one of: " + list);
        }
    }

    private static String decapitalised(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * Ties a checked process to the house: steps run the house's own delegate, in a job of their
     * own unless they say {@code madang:now="true"}, and the desk hears of people's tasks.
     */
    public static void prepare(Process process) {
        for (var element : process.getFlowElements()) {
            switch (element) {
                case ServiceTask step -> {
                    step.setImplementationType(
                            ImplementationType.IMPLEMENTATION_TYPE_DELEGATEEXPRESSION);
                    step.setImplementation("${step}");
                    step.addExtensionElement(kept(step));
                    step.setAsynchronous(!"true".equals(step.getAttributeValue(NAMESPACE, "now")));
                    step.setExclusive(true);
                }
                case UserTask task -> {
                    listen(task, "create");
                    listen(task, "delete");
                }
                default -> {}
            }
        }
    }

    /** The engine writes a process out anew and drops attributes of a step, not its extensions. */
    private static ExtensionElement kept(ServiceTask step) {
        var action = new ExtensionElement();
        action.setName("action");
        action.setNamespace(NAMESPACE);
        action.setNamespacePrefix("madang");
        action.setElementText(step.getAttributeValue(NAMESPACE, "action"));
        return action;
    }

    /** The step that a task of a deployed process takes. */
    public static String action(FlowElement step) {
        return Objects.requireNonNull(step.getExtensionElements().get("action"), step.getId())
                .getFirst()
                .getElementText();
    }

    private static void listen(UserTask task, String event) {
        var listener = new org.flowable.bpmn.model.FlowableListener();
        listener.setEvent(event);
        listener.setImplementationType(ImplementationType.IMPLEMENTATION_TYPE_DELEGATEEXPRESSION);
        listener.setImplementation("${desk}");
        task.getTaskListeners().add(listener);
    }
}
