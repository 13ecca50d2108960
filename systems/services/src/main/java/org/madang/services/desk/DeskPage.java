package org.madang.services.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.madang.services.cases.Case;
import org.madang.services.cases.CaseRules;
import org.madang.services.declaring.Catalogue;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of what an office has to do; its filters are in the address. */
@Controller
class DeskPage {

    private static final Text OFFICIALS = Text.of("공무원만 볼 수 있습니다.", "This is for officials.");

    /** What the page shows. */
    record Model(
            Form form,
            List<DeskList.Line> lines,
            long total,
            long page,
            List<Catalogue.Version> services,
            Map<String, Text> names,
            Instant now,
            DeskList.Filter filter,
            boolean dealsWithCases) {

        long pages() {
            return Math.max(1, (total + DeskList.PER_PAGE - 1) / DeskList.PER_PAGE);
        }

        String path(long page) {
            return "/desk/cases?kind="
                    + filter.kind()
                    + "&service="
                    + filter.service()
                    + (filter.mine() ? "&mine=true" : "")
                    + (filter.late() ? "&late=true" : "")
                    + "&page="
                    + page;
        }

        /** As the case began with it, whether it is still on offer or not. */
        Text service(DeskList.Line line) {
            return names.getOrDefault(line.number(), Text.same(line.service()));
        }

        Notice.Kind look(DeskList.Line line) {
            var due = line.dueAt();
            if (due == null) {
                return Notice.Kind.INFO;
            }
            if (due.isBefore(now)) {
                return Notice.Kind.DANGER;
            }
            return CaseRules.isUrgent(Case.korean(due), Case.korean(now))
                    ? Notice.Kind.WARNING
                    : Notice.Kind.INFO;
        }

        Text due(DeskList.Line line) {
            return switch (look(line)) {
                case DANGER ->
                        line.reminded()
                                ? Text.of("독촉 받음", "Reminded")
                                : Text.of("기한 지남", "Overdue");
                case WARNING -> Text.of("하루 안", "Within a day");
                default -> Text.of("여유 있음", "In time");
            };
        }
    }

    private final DeskList desk;
    private final Catalogue catalogue;
    private final Access access;
    private final HouseClock clock;
    private final TransactionTemplate transactions;

    DeskPage(
            DeskList desk,
            Catalogue catalogue,
            Access access,
            HouseClock clock,
            TransactionTemplate transactions) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.access = access;
        this.clock = clock;
        this.transactions = transactions;
    }

    @GetMapping("/desk/cases")
    Reply list(Form form) {
        if (!(access.current() instanceof Actor.Official official)) {
            throw new AccessRefused(OFFICIALS);
        }
        var kind =
                form.ask("kind", "할 일", "Task")
                        .choice(
                                List.of(
                                        "reception",
                                        "review",
                                        "opinion",
                                        "objection",
                                        "correction"));
        var code = form.typed("service");
        var filter =
                new DeskList.Filter(
                        kind.orElse(""),
                        catalogue.active(code).isPresent() ? code : "",
                        !form.typed("mine").isEmpty(),
                        !form.typed("late").isEmpty());
        long page = form.ask("page", "쪽", "Page").number(1, 100_000).orElse(1L);
        var model = transactions.execute(status -> model(form, official, filter, page));
        return Page.of(Text.of("민원 업무", "Applications"), "list", Objects.requireNonNull(model))
                .width(Page.Width.DESK);
    }

    private Model model(Form form, Actor.Official official, DeskList.Filter filter, long page) {
        var lines = desk.page(official, filter, page);
        var names = new HashMap<String, Text>();
        for (var line : lines) {
            var version = catalogue.version(line.service(), line.version());
            names.put(line.number(), version.service().name());
        }
        return new Model(
                form,
                lines,
                desk.count(official, filter),
                page,
                List.copyOf(catalogue.all()),
                names,
                clock.clock().instant(),
                filter,
                ContactPage.dealsWithCases(official));
    }
}
