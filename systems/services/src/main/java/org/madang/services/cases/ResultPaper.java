package org.madang.services.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.documents.Block;
import org.madang.kernel.documents.DocumentDraft;
import org.madang.kernel.documents.Documents;
import org.madang.kernel.documents.Issuer;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.services.CaseDecided;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.ServiceDeclaration;
import org.madang.services.evidence.EvidenceRows;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a decision on paper, signed, and tells the applicant (Civil Petitions Treatment Act, Article
 * 27; Decree, Article 31: who decided is named). Follows the decision, as often as it takes: a case
 * that has its paper gets no second one.
 */
@Component
public class ResultPaper {

    private final CaseRows rows;
    private final Tellings tellings;
    private final Catalogue catalogue;
    private final EvidenceRows evidence;
    private final Documents documents;
    private final CaseParties parties;
    private final Access access;
    private final TransactionTemplate transactions;

    ResultPaper(
            CaseRows rows,
            Tellings tellings,
            Catalogue catalogue,
            EvidenceRows evidence,
            Documents documents,
            CaseParties parties,
            Access access,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.tellings = tellings;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.documents = documents;
        this.parties = parties;
        this.access = access;
        this.transactions = transactions;
    }

    @ApplicationModuleListener
    public void on(CaseDecided decided) {
        access.as(
                new Actor.House(),
                () -> {
                    answer(decided.caseId());
                    return true;
                });
    }

    /** Answers what was decided a while ago and never answered, such as by a server that died. */
    void finish() {
        for (long id : owed()) {
            access.as(
                    new Actor.House(),
                    () ->
                            transactions.execute(status -> {
                                answer(id);
                                return true;
                            }));
        }
    }

    private List<Long> owed() {
        return java.util.Objects.requireNonNull(
                access.as(
                        new Actor.House(), () -> transactions.execute(status -> tellings.owed())));
    }

    /** Once for each outcome, however often it is asked for. */
    private void answer(long caseId) {
        var one = rows.locked(caseId);
        if (tellings.begin(caseId)) {
            answer(one);
        }
    }

    private void answer(Case one) {
        var service = catalogue.version(one.service(), one.version()).service();
        if (one.document() == null && hasPaper(one.state())) {
            var found = one.state() == CaseState.GRANTED ? found(one, service) : List.<Block>of();
            var issued = documents.issue(draft(one, service, found), CaseDesk.purpose(one));
            rows.document(one.id(), issued.number().value());
        }
        var subject =
                switch (one.state()) {
                    case GRANTED -> Text.of("신청이 처리됐어요", "Your application was granted");
                    case WITHDRAWN -> Text.of("신청을 취하하셨어요", "Your application is withdrawn");
                    default -> Text.of("신청 결과가 나왔어요", "Your application was decided");
                };
        var words = Text.of("{0}: {1}", "{0}: {1}").with(service.name(), one.state().words());
        parties.tell(one, subject, words);
    }

    private static boolean hasPaper(CaseState state) {
        return switch (state) {
            case GRANTED, REFUSED, RETURNED, CLOSED -> true;
            default -> false;
        };
    }

    /** What systems of the house knew, as far as the service promises to report it. */
    private List<Block> found(Case one, ServiceDeclaration service) {
        var language = one.language();
        var pieces = evidence.ofCase(one.id());
        var rows = new ArrayList<Block.Fact>();
        for (var needed : service.evidence()) {
            if (needed.reported()) {
                pieces.stream()
                        .filter(piece -> piece.code().equals(needed.code()))
                        .map(EvidenceRows.Piece::words)
                        .filter(Objects::nonNull)
                        .map(words ->
                                new Block.Fact(needed.name().in(language), words.in(language)))
                        .forEach(rows::add);
            }
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(say(language, "확인한 내용", "What was found")),
                        new Block.Facts(rows));
    }

    private static DocumentDraft draft(Case one, ServiceDeclaration service, List<Block> found) {
        var language = one.language();
        boolean granted = one.state() == CaseState.GRANTED;
        var title =
                granted
                        ? service.result().name()
                        : Text.of("{0} 처리 결과 통지서", "{0}: notice of the decision")
                                .with(service.name());
        return new DocumentDraft(
                "services." + one.service(),
                service.name(),
                language,
                issuer(one, service),
                one.subject(),
                "resident:" + one.applicant(),
                title.in(language),
                one.number(),
                body(one, service, found, language),
                granted ? service.result().statement().in(language) : "",
                List.of(
                        new DocumentDraft.PublicFact(Text.of("번호", "Number"), one.number()),
                        new DocumentDraft.PublicFact(
                                Text.of("결과", "Decision"), one.state().words().in(language))),
                data(one));
    }

    private static Issuer issuer(Case one, ServiceDeclaration service) {
        var code =
                one.division().isEmpty()
                        ? "agency-" + service.agency().code()
                        : "residents-" + one.division().substring(0, 5) + "00000";
        var name =
                one.division().isEmpty()
                        ? one.agency()
                        : Text.of("{0}장", "Mayor of {0}").with(one.agency());
        return new Issuer(code, name, Text.of("{0}의인", "Seal of {0}").with(name));
    }

    private static List<Block> body(
            Case one, ServiceDeclaration service, List<Block> found, Language language) {
        var blocks = new ArrayList<Block>();
        var rows = new ArrayList<Block.Fact>();
        rows.add(fact(language, "신청한 일", "Application", service.name().in(language)));
        rows.add(fact(language, "번호", "Number", one.number()));
        rows.add(fact(language, "결과", "Decision", one.state().words().in(language)));
        var handler = one.handler();
        if (handler != null) {
            var who =
                    Text.of("{0} {1}", "{1}, {0}")
                            .with(one.agency(), handler.contact())
                            .in(language);
            rows.add(fact(language, "담당자", "Decided by", who));
        }
        blocks.add(new Block.Facts(rows));
        blocks.addAll(found);
        var reason = one.reason();
        if (reason != null) {
            blocks.add(new Block.Heading(say(language, "이유", "Reasons")));
            blocks.add(new Block.Paragraph(reason.in(language)));
        }
        if (one.state() == CaseState.REFUSED) {
            blocks.add(new Block.Heading(say(language, "다투는 방법", "What you can do")));
            blocks.add(new Block.Paragraph(appeal(service).in(language)));
        }
        var laws = service.laws().stream().map(law -> law.in(language)).toList();
        blocks.add(new Block.Notes(laws));
        return blocks;
    }

    /** What can be done against it (Administrative Procedures Act, Article 26). */
    private static Text appeal(ServiceDeclaration service) {
        if (service.preliminaryOf() != null) {
            return Text.of(
                    "이 답은 처분이 아닙니다. 정식으로 신청할 수 있습니다(민원 처리에 관한 법률 제30조).",
                    "This decides on no application; you may still make one (Civil Petitions"
                            + " Treatment Act, Article 30).");
        }
        if (!service.objection().isGiven()) {
            return Text.of(
                    "이 결과에 이의가 있으면 감독기관이나 국민권익위원회에 고충민원을 낼 수 있습니다(민원 처리에 관한" + " 법률 시행령 제17조).",
                    "If you disagree you can turn to the supervising agency or the Anti-Corruption"
                            + " and Civil Rights Commission (Decree, Article 17).");
        }
        return Text.of(
                        "이 통지를 받은 날부터 {0}일 안에 이의신청을 할 수 있습니다({1}). 이의신청과 관계없이 90일 안에"
                                + " 행정심판이나 행정소송을 제기할 수 있습니다.",
                        "You may object within {0} days of this notice ({1}). Apart from that, an"
                                + " administrative appeal or a lawsuit can be brought within 90"
                                + " days.")
                .with(service.objection().days(), service.objection().law());
    }

    private static Block.Fact fact(Language language, String ko, String en, String value) {
        return new Block.Fact(say(language, ko, en), value);
    }

    private static String say(Language language, String ko, String en) {
        return Text.of(ko, en).in(language);
    }

    private static Object data(Case one) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("number", one.number());
        data.put("service", one.service());
        data.put("version", one.version());
        data.put("decision", one.state().code());
        return data;
    }
}
