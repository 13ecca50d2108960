package org.madang.services.desk;

import java.util.List;
import java.util.Objects;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.services.ServicesPortal;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.LoadFolders;
import org.madang.services.declaring.Problems;
import org.madang.services.engine.Engine;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** For operators: steps that failed, and the declarations on offer. */
@Controller
class OperatorPage {

    /** Steps that wait for repair. */
    record Incidents(List<Engine.Incident> incidents) {}

    /** What is on offer, what was withdrawn, and what was wrong at the last loading. */
    record Declarations(
            List<Catalogue.Version> versions,
            List<Catalogue.Version> withdrawn,
            List<Problems.Problem> problems) {}

    private final Engine engine;
    private final Catalogue catalogue;
    private final LoadFolders folders;
    private final Access access;
    private final TransactionTemplate transactions;
    private final Once once;

    OperatorPage(
            Engine engine,
            Catalogue catalogue,
            LoadFolders folders,
            Access access,
            TransactionTemplate transactions,
            Once once) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.folders = folders;
        this.access = access;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/incidents")
    Reply incidents() {
        access.official(ServicesPortal.OPERATE);
        var all = transactions.execute(status -> engine.incidents());
        return Page.of(
                        Text.of("멈춘 절차", "Incidents"),
                        "incidents",
                        new Incidents(Objects.requireNonNull(all)))
                .width(Page.Width.DESK);
    }

    @PostMapping("/desk/incidents/{job}")
    Reply retry(@PathVariable String job, Form form) {
        access.official(ServicesPortal.OPERATE);
        return once.submit(
                form,
                () -> {
                    engine.retry(job);
                    return Redirect.to("/desk/incidents")
                            .saying(Text.of("다시 시작했습니다.", "It is being tried again."));
                });
    }

    @GetMapping("/desk/services")
    Reply declarations() {
        access.official(ServicesPortal.OPERATE);
        return Page.of(
                        Text.of("서비스 선언", "Declarations"),
                        "declarations",
                        new Declarations(
                                List.copyOf(catalogue.all()),
                                catalogue.withdrawn(),
                                folders.problems()))
                .width(Page.Width.DESK);
    }

    @PostMapping("/desk/services")
    Reply load() {
        access.official(ServicesPortal.OPERATE);
        var loading = folders.load();
        var words =
                Text.of(
                                "새 판 {0}개를 올리고 {1}개를 내렸습니다. 문제 {2}건",
                                "New versions: {0}. Withdrawn: {1}. Problems: {2}")
                        .with(
                                loading.loaded().size(),
                                loading.withdrawn().size(),
                                loading.problems().size());
        return Redirect.to("/desk/services")
                .saying(
                        loading.problems().isEmpty() ? Notice.Kind.SUCCESS : Notice.Kind.WARNING,
                        words);
    }
}
