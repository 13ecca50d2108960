package org.madang.residents.cards.desk;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Download;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.Lateness;
import org.madang.residents.cards.AgeRules;
import org.madang.residents.cards.CardApplication;
import org.madang.residents.cards.CardApplications;
import org.madang.residents.cards.CardDuties;
import org.madang.residents.cards.CardLog;
import org.madang.residents.cards.CardResult;
import org.madang.residents.cards.RefusalReason;
import org.madang.residents.pages.DeskRecords;
import org.madang.residents.pages.Told;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One application: the photo beside what the register holds, and the official's decision. */
@Controller
class ApplicationPage {

    private static final List<String> PHOTO = List.of("residents.photo");

    /**
     * What the page shows.
     *
     * @param lateness of a first application; null else
     */
    record Model(
            CardApplication application,
            DeskRecords.Opened opened,
            @Nullable Lateness lateness,
            Form form) {

        boolean open() {
            return application.state() == CardApplication.State.SUBMITTED;
        }

        String path() {
            return "/desk/cards/applications/" + application.id();
        }
    }

    private final CardApplications applications;
    private final DecideCard deciding;
    private final DeskRecords records;
    private final CardLog log;
    private final Access access;
    private final Once once;
    private final TransactionTemplate transactions;

    ApplicationPage(
            CardApplications applications,
            DecideCard deciding,
            DeskRecords records,
            CardLog log,
            Access access,
            Once once,
            TransactionTemplate transactions) {
        this.applications = applications;
        this.deciding = deciding;
        this.records = records;
        this.log = log;
        this.access = access;
        this.once = once;
        this.transactions = transactions;
    }

    @GetMapping("/desk/cards/applications/{id}")
    Reply show(@PathVariable long id) {
        return page(id, Form.empty());
    }

    @GetMapping("/desk/cards/applications/{id}/photo")
    Reply photo(@PathVariable long id) {
        access.official(CardDuties.CARDS);
        var photo =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var found = find(id);
                            log.read(DecideCard.PURPOSE, found.residentId(), PHOTO);
                            return applications.photo(id);
                        }));
        return Download.of("photo-" + id + ".jpg", "image/jpeg", photo).inline();
    }

    @PostMapping("/desk/cards/applications/{id}")
    Reply decide(@PathVariable long id, Form form) {
        access.official(CardDuties.CARDS);
        return once.submit(
                form,
                () ->
                        switch (form.typed("decision")) {
                            case "ACCEPT" ->
                                    told(
                                            id,
                                            form,
                                            deciding.accept(id),
                                            Text.of(
                                                    "접수했습니다. 카드가 제작을 기다립니다.",
                                                    "Accepted: the card waits to be printed."));
                            case "REFUSE" -> refuse(id, form);
                            default ->
                                    page(
                                            id,
                                            form.error(
                                                    Text.of(
                                                            "결정을 선택하십시오.",
                                                            "Choose what you decide.")));
                        });
    }

    private Reply refuse(long id, Form form) {
        var why = form.ask("why", "반려 사유", "the reason").required().choice(RefusalReason.class);
        var note = form.ask("note", "신청인이 읽을 말", "Words to the applicant").text(200);
        if (!form.isValid()) {
            return page(id, form);
        }
        return told(
                id,
                form,
                deciding.refuse(id, why.orElseThrow(), note.orElse("")),
                Text.of("신청을 반려했습니다.", "The application is refused."));
    }

    private Reply told(long id, Form form, CardResult result, Text words) {
        return switch (result) {
            case CardResult.Done _ -> Redirect.to("/desk/cards").saying(words);
            case CardResult.Refused refused -> {
                Told.reasons(form, refused.reasons(), Told.only("why", "note"));
                yield page(id, form);
            }
        };
    }

    private Reply page(long id, Form form) {
        access.official(CardDuties.CARDS);
        var model = Objects.requireNonNull(transactions.execute(status -> model(id, form)));
        return Page.of(
                        Text.of("주민등록증 신청 {0}", "Application {0}").with(id),
                        "ApplicationPage",
                        model)
                .width(Page.Width.PAGE)
                .with(form);
    }

    private Model model(long id, Form form) {
        var found = find(id);
        var opened = records.open(found.residentId(), CardDuties.CARDS, DecideCard.PURPOSE);
        var day = found.receivedAt().atZone(RegisterClock.SEOUL).toLocalDate();
        return new Model(
                found,
                opened,
                found.reason().again() ? null : AgeRules.lateness(opened.person().birthDate(), day),
                form);
    }

    /** An application of another area tells nothing, not even that it exists. */
    private CardApplication find(long id) {
        return applications
                .byId(id)
                .orElseThrow(() -> {
                    var subject =
                            access.within(
                                    Scope.NATION,
                                    () ->
                                            applications
                                                    .byId(id)
                                                    .map(CardApplication::residentId)
                                                    .orElse(-1L));
                    return records.absent(subject, DecideCard.PURPOSE);
                });
    }
}
