package org.madang.services.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.flowable.engine.ProcessEngine;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Language;
import org.madang.services.cases.Case;
import org.madang.services.cases.CaseRows;
import org.madang.services.cases.OpenCase;
import org.madang.services.declaring.Catalogue;
import org.springframework.stereotype.Component;

/** Cases for tests, and a look at them that sees everything. */
@Component("testPortal")
public class Portal {

    public static final Pattern NUMBER = Pattern.compile("M\\d{4}-\\d{6,}");

    private final People people;
    private final CaseRows rows;
    private final Catalogue catalogue;
    private final OpenCase openCase;
    private final ProcessEngine engine;

    Portal(
            People people,
            CaseRows rows,
            Catalogue catalogue,
            OpenCase openCase,
            ProcessEngine engine) {
        this.people = people;
        this.rows = rows;
        this.catalogue = catalogue;
        this.openCase = openCase;
        this.engine = engine;
    }

    /** The case whose number stands in a path or page. */
    public Case one(String path) {
        var number = NUMBER.matcher(path);
        assertThat(number.find()).as(path).isTrue();
        return people.seen(() -> rows.byNumber(number.group()).orElseThrow());
    }

    public Case opened(String username, String service, Map<String, Object> answers) {
        return openedBy(people.resident(username), service, answers);
    }

    public Case openedBy(long me, String service, Map<String, Object> answers) {
        return people.as(
                new Actor.Resident(me),
                () ->
                        openCase.open(
                                new OpenCase.Application(
                                        catalogue.active(service).orElseThrow(),
                                        me,
                                        me,
                                        null,
                                        null,
                                        Language.KO,
                                        answers),
                                caseId -> {}));
    }

    public Case grievance(String title) {
        return opened(
                "jeong.haeun", "grievance", Map.of("title", title, "story", "s", "people", 1));
    }

    public static String desk(Case one) {
        return "/desk/cases/" + one.number();
    }

    /** Runs whatever waits, as often as it would be tried. */
    public void runJobs() {
        var management = engine.getManagementService();
        for (int attempt = 0; attempt < 5; attempt++) {
            management
                    .createTimerJobQuery()
                    .list()
                    .forEach(timer -> management.moveTimerToExecutableJob(timer.getId()));
            for (var job : management.createJobQuery().list()) {
                try {
                    management.executeJob(job.getId());
                } catch (RuntimeException e) {
                    // Noted by the engine with the job, as the executor would.
                }
            }
        }
    }
}
