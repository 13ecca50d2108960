package org.madang.forensics.board;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Conclusion;
import org.madang.forensics.register.FindingKind;
import org.madang.forensics.register.Identities;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.runs.RunWords;
import org.madang.kernel.documents.Block;
import org.madang.kernel.documents.DocumentDraft;
import org.madang.kernel.documents.Issuer;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kinship.Family;
import org.madang.kinship.draw.PedigreeDrawing;

/**
 * The identification report (신원확인서). It states its use, its authors, who asked and when (DNA Act,
 * Article 11 (2)), and pins table, model, software and the fingerprints of input and outcome, so
 * that every figure can be computed again to the digit.
 */
final class IdentificationReport {

    static final Issuer ISSUER =
            new Issuer(
                    "nfs",
                    Text.of("국립과학수사연구원장", "Director, National Forensic Service"),
                    Text.of("국립과학수사연구원장의인", "NFS"));

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Seoul"));

    private final Entry entry;
    private final ProposalRow proposal;
    private final Figures figures;
    private final Identities.@Nullable Report identity;
    private final Family family;
    private final Language language;

    private IdentificationReport(
            Entry entry,
            ProposalRow proposal,
            Identities.@Nullable Report identity,
            Family family,
            Language language) {
        this.family = family;
        this.entry = entry;
        this.proposal = proposal;
        this.figures = proposal.figures();
        this.identity = identity;
        this.language = language;
    }

    static DocumentDraft draft(
            Entry entry,
            ProposalRow proposal,
            Identities.@Nullable Report identity,
            Family family,
            Language language) {
        return new IdentificationReport(entry, proposal, identity, family, language).draft();
    }

    private String say(String ko, String en) {
        return Text.of(ko, en).in(language);
    }

    private DocumentDraft draft() {
        return new DocumentDraft(
                "forensics.identification",
                Text.of("희생자 신원확인서", "Identification report"),
                language,
                ISSUER,
                identity == null ? null : identity.residentId(),
                entry.actor().id(),
                say("희생자 신원확인서", "Identification report"),
                entry.disaster().code() + " · " + entry.disaster().name().in(language),
                body(),
                say("위와 같이 신원을 확인합니다.", "We certify the identification stated above."),
                List.of(
                        new DocumentDraft.PublicFact(
                                Text.of("사건", "Case"), entry.disaster().code()),
                        new DocumentDraft.PublicFact(
                                Text.of("유해 번호", "Remains"), figures.remains()),
                        new DocumentDraft.PublicFact(
                                Text.of("실종자 번호", "Missing person"), figures.person())),
                data());
    }

    /** Everything for machines; no genotype beyond what the page prints, no name. */
    private Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        data.put("case", entry.disaster().code());
        data.put("remains", figures.remains());
        data.put("person", figures.person());
        data.put("log10Lr", figures.log10Lr());
        data.put("posterior", figures.posterior() == null ? "" : figures.posterior());
        data.put("exclusions", figures.exclusions());
        data.put("software", figures.software());
        data.put("frequencies", figures.source() + " · " + figures.population());
        data.put("input", figures.inputHash());
        data.put("outcome", figures.outcomeHash());
        data.put("run", proposal.runId());
        return data;
    }

    private List<Block> body() {
        var body = new ArrayList<Block>();
        body.add(new Block.Facts(identification()));
        body.add(new Block.Heading(say("근거", "What it rests on")));
        body.add(new Block.Paragraph(dna()));
        body.add(new Block.Paragraph(joint()));
        if (!figures.against().isEmpty()) {
            body.add(new Block.Paragraph(mutation()));
        }
        body.add(others());
        body.add(new Block.Heading(say("가계도", "Pedigree")));
        body.add(
                PedigreePicture.of(
                        PedigreeDrawing.shapes(
                                family,
                                Map.of(figures.person(), "= " + figures.remains()),
                                Set.of(),
                                language.locale())));
        body.add(new Block.Heading(say("표지별 수치", "Marker by marker")));
        body.add(markers());
        body.add(new Block.Heading(say("다시 계산하려면", "To compute it again")));
        body.add(new Block.Facts(pinned()));
        body.add(new Block.Heading(say("작성과 검토", "Authors and reviewers")));
        body.add(new Block.Facts(authors()));
        body.add(new Block.Notes(notes()));
        return body;
    }

    private List<Block.Fact> identification() {
        var rows = new ArrayList<Block.Fact>();
        rows.add(fact("유해", "Remains", figures.remains()));
        var name =
                identity == null
                        ? ""
                        : " · "
                                + (language == Language.KO
                                        ? identity.name().ko()
                                        : identity.name().en());
        rows.add(fact("확인된 사람", "Identified as", figures.person() + name));
        rows.add(fact("가족", "Family", figures.family()));
        rows.add(
                fact(
                        "재난",
                        "Disaster",
                        entry.disaster().name().in(language)
                                + ", "
                                + entry.disaster().happenedOn()
                                + ", "
                                + entry.disaster().place()));
        return rows;
    }

    private Block.Fact fact(String ko, String en, String value) {
        return new Block.Fact(say(ko, en), value);
    }

    private String dna() {
        var times = RunWords.plainTimes(figures.log10Lr());
        return say(
                "유해 "
                        + figures.remains()
                        + "에서 얻은 유전자형은, 실종자 "
                        + figures.person()
                        + "인 경우에 이 가족과 관계없는 사람인 경우보다 "
                        + times
                        + "배 더 잘 설명됩니다.",
                "The genotypes of remains "
                        + figures.remains()
                        + " are "
                        + times
                        + " times more probable if they are the missing person "
                        + figures.person()
                        + " than if they are a stranger to this family.");
    }

    private String joint() {
        var posterior = figures.posterior();
        if (posterior == null) {
            return say(figures.exactnessKo(), figures.exactnessEn());
        }
        var p = RunWords.probability(posterior);
        return say(
                "모든 희생자와 실종자를 함께 본 사후 확률은 "
                        + p
                        + "입니다 (사전 확률: "
                        + (figures.byDemography() ? "나이와 키를 반영" : "모든 배정이 같음")
                        + "). "
                        + figures.exactnessKo(),
                "Looking at all victims and missing persons together, and starting from "
                        + (figures.byDemography()
                                ? "a prior by age and stature"
                                : "all assignments being equal")
                        + ", the probability is "
                        + p
                        + ". "
                        + figures.exactnessEn());
    }

    private String mutation() {
        var names =
                String.join(", ", figures.against().stream().map(Figures.Item::marker).toList());
        return say(
                "돌연변이를 가정해야 설명되는 표지: " + names + ". 그 가능성은 위 수치에 들어 있습니다.",
                "Marker(s) " + names + " need a mutation to be explained; the figures contain it.");
    }

    private Block others() {
        var rows = new ArrayList<Block.Fact>();
        for (var other : figures.others()) {
            var kind = FindingKind.valueOf(other.kind()).words().in(language);
            var conclusion = Conclusion.valueOf(other.conclusion()).words().in(language);
            rows.add(new Block.Fact(kind, conclusion + " – " + other.note()));
        }
        if (rows.isEmpty()) {
            rows.add(fact("치아·지문·신체", "Other identifiers", say("비교한 자료 없음", "None compared")));
        }
        return new Block.Facts(rows);
    }

    private Block markers() {
        var rows = new ArrayList<List<String>>();
        for (var item : figures.items()) {
            rows.add(
                    List.of(
                            item.marker(),
                            item.genotype(),
                            String.format(Locale.ROOT, "%.4g", Math.exp(item.logLr()))));
        }
        return new Block.Table(
                List.of(
                        new Block.Column(say("표지", "Marker"), 3),
                        new Block.Column(say("유전자형", "Genotype"), 3),
                        new Block.Column(say("가능도비", "Likelihood ratio"), 3)),
                rows);
    }

    private List<Block.Fact> pinned() {
        var models =
                figures.items().stream()
                        .map(i -> MutationWords.of(i.model()).in(language))
                        .distinct()
                        .toList();
        return List.of(
                fact("프로그램", "Software", figures.software()),
                fact("빈도표", "Frequencies", figures.source() + " · " + figures.population()),
                fact("돌연변이 모형", "Mutation model", String.join("; ", models)),
                fact("계산 번호", "Run", String.valueOf(proposal.runId())),
                fact("입력 지문 (SHA-256)", "Input (SHA-256)", figures.inputHash()),
                fact("결과 지문 (SHA-256)", "Outcome (SHA-256)", figures.outcomeHash()));
    }

    private List<Block.Fact> authors() {
        var rows = new ArrayList<Block.Fact>();
        rows.add(deed("제안", "Proposed", proposal.proposed()));
        if (proposal.first() != null) {
            rows.add(deed("첫 검토", "First review", proposal.first()));
        }
        if (proposal.second() != null) {
            rows.add(deed("둘째 검토", "Second review", proposal.second()));
        }
        rows.add(fact("서명", "Signed", entry.actor().label().in(language)));
        rows.add(fact("용도", "Use", say("변사자 신원확인", "Identification of the dead")));
        return rows;
    }

    private Block.Fact deed(String ko, String en, ProposalRow.Deed deed) {
        return fact(ko, en, deed.who().in(language) + " · " + MOMENT.format(deed.at()));
    }

    private List<String> notes() {
        return List.of(
                say(
                        "가능도비는 유전 자료만의 무게입니다. 신원의 결론은 다른 식별자와 함께 내렸습니다.",
                        "The likelihood ratio is the weight of the genetic data alone. The"
                                + " conclusion was drawn together with all other identifiers."),
                say(
                        "이 문서에 담긴 디엔에이신원확인정보는 신원확인 외의 목적에 쓸 수 없습니다"
                                + " (디엔에이신원확인정보의 이용 및 보호에 관한 법률 제15조).",
                        "The genetic information in this document may be used for nothing but"
                                + " identification (DNA Act, Article 15)."));
    }
}
