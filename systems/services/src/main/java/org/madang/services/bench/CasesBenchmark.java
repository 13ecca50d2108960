package org.madang.services.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.LoadLoop;
import org.madang.kernel.bench.Measurement;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.services.ServicesPortal;
import org.madang.services.cases.HandleCase;
import org.madang.services.cases.OpenCase;
import org.madang.services.declaring.Catalogue;
import org.springframework.stereotype.Component;

/**
 * A case from the moment it is handed in, received by an official and decided, beside the same
 * process (two tasks of people) on the engine alone: same database, same pool, no history, no case;
 * first in a young house, then in one with years of cases behind it. The house writes the case, its
 * tasks and events, the journal and the notice on top of that.
 */
@Component
class CasesBenchmark implements Benchmark {

    private static final int WORKERS = 4;
    private static final double SECONDS = 9;
    private static final String APPLICANT = "kim.minjun";
    private static final String SERVICE = "grievance";

    private static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         targetNamespace="bare">
              <process id="bare" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="a" sourceRef="start" targetRef="reception"/>
                <userTask id="reception"/>
                <sequenceFlow id="b" sourceRef="reception" targetRef="review"/>
                <userTask id="review"/>
                <sequenceFlow id="c" sourceRef="review" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    private final OpenCase openCase;
    private final HandleCase handle;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Access access;
    private final DataSource dataSource;
    private final CaseHistory history;
    private final PageUsers pages;

    CasesBenchmark(
            OpenCase openCase,
            HandleCase handle,
            Catalogue catalogue,
            Accounts accounts,
            Access access,
            DataSource dataSource,
            CaseHistory history,
            PageUsers pages) {
        this.openCase = openCase;
        this.handle = handle;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.access = access;
        this.dataSource = dataSource;
        this.history = history;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public List<Measurement> run() throws IOException, InterruptedException {
        var bare = bare();
        try {
            bare.getRepositoryService()
                    .createDeployment()
                    .addString("bare.bpmn20.xml", PROCESS)
                    .deploy();
            var applicant = (Actor.Resident) accounts.find(APPLICANT).orElseThrow().actor();
            var official = official();
            LoadLoop.Work house = (worker, round) -> decide(applicant, official, worker, round);
            LoadLoop.Work engine = (worker, round) -> decide(bare);
            var young = LoadLoop.inTurns(WORKERS, SECONDS, house, engine);
            history.fill(SERVICE);
            var old = LoadLoop.inTurns(WORKERS, SECONDS, house, engine);
            return figures(young, old);
        } finally {
            bare.close();
        }
    }

    private List<Measurement> figures(LoadLoop.Result[] young, LoadLoop.Result[] old)
            throws IOException, InterruptedException {
        var behind = " with %,d behind".formatted(history.many());
        var ratio = young[0].perSecond() / young[1].perSecond();
        return List.of(
                Measurement.beside(
                        "cases: handed in, received, decided",
                        young[0].perSecond(),
                        "cases/s",
                        young[1].perSecond(),
                        0.6),
                Measurement.beside(
                        "cases: the same" + behind,
                        old[0].perSecond(),
                        "cases/s",
                        old[1].perSecond(),
                        0.6),
                Measurement.beside(
                        "cases: share of the engine kept" + behind,
                        old[0].perSecond() / old[1].perSecond(),
                        "",
                        ratio,
                        0.8),
                Measurement.alone("cases: p99 of one, start to decision", old[0].p99(), "ms"),
                Measurement.alone(
                        "cases: p99 of a page, %d people at once".formatted(PageUsers.USERS),
                        pages.look(APPLICANT).p99(),
                        "ms"));
    }

    private static Actor.Official official() {
        return new Actor.Official(
                "bench",
                Text.of("측정", "Bench"),
                new Office("bench", Text.of("측정", "Bench"), Jurisdiction.NATION),
                Set.of(ServicesPortal.PETITIONS.code()));
    }

    private void decide(Actor.Resident applicant, Actor.Official official, int worker, int round) {
        var me = applicant.residentId();
        var answers =
                Map.<String, Object>of(
                        "title", worker + "-" + round, "story", "신호가 짧습니다", "people", 1);
        var number =
                access.as(
                        applicant,
                        () ->
                                openCase.open(
                                                new OpenCase.Application(
                                                        catalogue.active(SERVICE).orElseThrow(),
                                                        me,
                                                        me,
                                                        null,
                                                        null,
                                                        Language.KO,
                                                        answers),
                                                caseId -> {})
                                        .number());
        access.as(
                official,
                () -> {
                    handle.receive(number);
                    return handle.decide(number, true, null, null);
                });
    }

    private static void decide(ProcessEngine bare) {
        var process = bare.getRuntimeService().startProcessInstanceByKey("bare").getId();
        for (int task = 0; task < 2; task++) {
            var open =
                    bare.getTaskService()
                            .createTaskQuery()
                            .processInstanceId(process)
                            .singleResult();
            bare.getTaskService().complete(open.getId());
        }
    }

    private ProcessEngine bare() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setEngineName("bare");
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchema("flowable");
        configuration.setDatabaseTablePrefix("flowable.");
        configuration.setTablePrefixIsSchema(true);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(false);
        return configuration.buildProcessEngine();
    }
}
