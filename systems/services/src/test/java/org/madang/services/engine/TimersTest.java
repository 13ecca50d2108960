package org.madang.services.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.madang.services.cases.Case;
import org.madang.services.cases.CaseState;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.DeclarationFolders;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.TestSteps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@PortalTest
class TimersTest {

    private static final int CASES = 8;

    @Autowired DataSource dataSource;
    @Autowired PlatformTransactionManager transactions;
    @Autowired ObjectProvider<StepDelegate> step;
    @Autowired ObjectProvider<DeskListener> desk;
    @Autowired ObjectProvider<EndListener> ended;
    @Autowired Catalogue catalogue;
    @Autowired Portal portal;
    @Autowired TestSteps.Fragile fragile;

    private ProcessEngine server() {
        var configuration =
                new EngineConfiguration()
                        .processEngineConfiguration(
                                dataSource,
                                transactions,
                                step,
                                desk,
                                ended,
                                true,
                                50,
                                Duration.ofSeconds(2));
        var engine = configuration.buildProcessEngine();
        engine.startExecutors();
        return engine;
    }

    @Test
    void a_timer_fires_once_though_two_servers_wait_for_it() {
        var files = new TreeMap<>(DeclarationFolders.shipped().get("grievance"));
        files.computeIfPresent(
                "process.bpmn",
                (name, text) ->
                        text.replaceAll(
                                "(?s)<startEvent.*<endEvent id=\"end\"/>",
                                """
                                <startEvent id="start"/>
                                <sequenceFlow id="a" sourceRef="start" targetRef="wait"/>
                                <intermediateCatchEvent id="wait">
                                  <timerEventDefinition>
                                    <timeDuration>PT1S</timeDuration>
                                  </timerEventDefinition>
                                </intermediateCatchEvent>
                                <sequenceFlow id="b" sourceRef="wait" targetRef="step"/>
                                <serviceTask id="step" name="Step" madang:action="test.fragile"/>
                                <sequenceFlow id="c" sourceRef="step" targetRef="end"/>
                                <endEvent id="end"/>
                                """));
        assertThat(catalogue.load(Map.of("timed", files)).problems()).isEmpty();
        int before = fragile.taken.get();
        var cases = IntStream.range(0, CASES).mapToObj(this::opened).toList();
        var first = server();
        var second = server();
        try {
            People.until(() -> allGranted(cases));
        } finally {
            first.close();
            second.close();
        }
        assertThat(fragile.taken.get() - before).isEqualTo(CASES);
    }

    private Case opened(int number) {
        return portal.opened(
                "jeong.haeun", "timed", Map.of("title", "t" + number, "story", "s", "people", 1));
    }

    private boolean allGranted(List<Case> cases) {
        return cases.stream()
                .allMatch(one -> portal.one(one.number()).state() == CaseState.GRANTED);
    }
}
