package org.madang.services.declaring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.services.declaring.ServiceDeclaration.About;
import org.madang.services.declaring.ServiceDeclaration.Agency;
import org.madang.services.declaring.ServiceDeclaration.Deadline;
import org.madang.services.declaring.ServiceDeclaration.EvidenceNeeded;
import org.madang.services.declaring.ServiceDeclaration.Fee;
import org.madang.services.declaring.ServiceDeclaration.Handling;
import org.madang.services.declaring.ServiceDeclaration.Kind;
import org.madang.services.declaring.ServiceDeclaration.Objection;
import org.madang.services.declaring.ServiceDeclaration.ProcessSource;
import org.madang.services.declaring.ServiceDeclaration.Result;
import org.madang.services.declaring.ServiceDeclaration.Where;
import org.madang.services.declaring.ServiceDeclaration.Who;

/** Reads the files of a folder as one declaration, and says all that is wrong with it at once. */
final class DeclarationReader {

    static final String SERVICE = "service.yaml";
    static final String FORM = "form.json";
    static final String PROCESS = "process.bpmn";
    static final String TABLE = "decision.yaml";

    private static final int LONGEST_PRELIMINARY = 30;

    private static final Text SIXTY_DAYS =
            Text.of(
                    "민원 처리에 관한 법률 제35조 제1항",
                    "Civil Petitions Treatment Act, Article 35, paragraph 1");

    private final Known known;
    private final Problems problems;
    private final @Nullable Function<String, Optional<ServiceDeclaration>> others;

    /** For a folder by itself: what it says of other folders is not held against them. */
    DeclarationReader(Known known, Problems problems) {
        this(known, problems, null);
    }

    /**
     * For a folder among others.
     *
     * @param others the service of a code, as it is or will be on offer
     */
    DeclarationReader(
            Known known,
            Problems problems,
            @Nullable Function<String, Optional<ServiceDeclaration>> others) {
        this.known = known;
        this.problems = problems;
        this.others = others;
    }

    /**
     * Reads a declaration.
     *
     * @param files text by file name
     */
    ServiceDeclaration read(String code, Map<String, String> files) {
        var root = Branch.read(code + "/" + SERVICE, files.getOrDefault(SERVICE, ""), problems);
        root.only(
                "name",
                "summary",
                "agency",
                "kind",
                "law",
                "life-events",
                "words",
                "covers",
                "preliminary-of",
                "who",
                "evidence",
                "fee",
                "deadline",
                "handling",
                "result",
                "objection",
                "retention");
        checkName(code, root);
        var form = new FormReader(problems).read(code + "/" + FORM, files.getOrDefault(FORM, ""));
        var table =
                Optional.ofNullable(files.get(TABLE))
                        .map(text ->
                                DecisionTable.read(
                                        Branch.read(code + "/" + TABLE, text, problems)));
        var process = new ProcessSource(code + "/" + PROCESS, files.getOrDefault(PROCESS, ""));
        if (problems.areWanted()) {
            new ProcessCheck(known, problems).check(process);
        }
        return new ServiceDeclaration(
                code,
                root.words("name"),
                root.words("summary"),
                agency(root.needed("agency")),
                root.choice("kind", Kind.class, Kind.STATUTORY),
                laws(root),
                each(root, "life-events", Known.LIFE_EVENTS),
                searchWords(root),
                root.optional("covers").orElse(null),
                root.optional("preliminary-of").orElse(null),
                who(root.needed("who")),
                evidence(root),
                root.branch("fee").map(DeclarationReader::fee),
                deadline(root),
                handling(root.needed("handling")),
                result(root.needed("result")),
                root.branch("objection").map(this::objection).orElse(usual(root)),
                (int) root.number("retention", 1, 1000, 10),
                form,
                table,
                process);
    }

    /** By the law itself only a refused statutory application can be objected to. */
    private static Objection usual(Branch root) {
        boolean statutory = root.optional("kind").orElse("statutory").equals("statutory");
        // What is said beforehand refuses nothing yet: the application itself stays open.
        return statutory && !root.has("preliminary-of")
                ? new Objection(60, Objection.DECIDED_IN, SIXTY_DAYS)
                : Objection.NONE;
    }

    private static void checkName(String code, Branch root) {
        // "all" and "in" are pages of the catalogue.
        if (!code.matches("[a-z][a-z0-9-]{1,59}") || code.equals("all") || code.equals("in")) {
            root.wrong(
                    "name",
                    "폴더 이름은 영문 소문자, 숫자, 붙임표이고 all과 in은 쓸 수 없습니다: " + code,
                    "a folder is named in small letters, digits, hyphens; not 'all' or 'in': "
                            + code);
        }
    }

    private static Agency agency(Branch branch) {
        branch.only("code", "ko", "en");
        return new Agency(branch.text("code"), branch.bothLanguages());
    }

    private static List<Text> laws(Branch root) {
        var laws = root.branches("law").stream().map(law -> law.only("ko", "en").bothLanguages());
        var all = laws.toList();
        if (all.isEmpty()) {
            root.wrong("law", "근거 법령이 있어야 합니다.", "a service rests on a law: 'law' is missing");
        }
        return all;
    }

    private static List<String> each(Branch root, String key, Collection<String> allowed) {
        var all = root.texts(key);
        for (var one : all) {
            if (!allowed.contains(one)) {
                var list = String.join(", ", allowed);
                root.wrong(
                        key,
                        "'" + one + "'은(는) 없습니다. 쓸 수 있는 것: " + list,
                        "there is no '" + one + "'; allowed: " + list);
            }
        }
        return List.copyOf(all);
    }

    private static List<String> searchWords(Branch root) {
        var all = new ArrayList<String>();
        root.branch("words")
                .ifPresent(words -> {
                    words.only("ko", "en");
                    all.addAll(words.texts("ko"));
                    all.addAll(words.texts("en"));
                });
        return List.copyOf(all);
    }

    private static Who who(Branch who) {
        who.only("words", "age", "behalf");
        var age = who.branch("age").map(branch -> branch.only("from", "to"));
        return new Who(
                who.words("words"),
                age.map(bounds -> (int) bounds.number("from", 0, 150, 0)).orElse(0),
                age.map(bounds -> (int) bounds.number("to", 0, 200, 200)).orElse(200),
                each(who, "behalf", Known.MANDATES));
    }

    private List<EvidenceNeeded> evidence(Branch root) {
        return root.branches("evidence").stream()
                .filter(one -> !isLeftOut(one))
                .map(this::evidenceNeeded)
                .toList();
    }

    /** A fact of a system that this house does without, where the declaration allows for that. */
    private boolean isLeftOut(Branch one) {
        var fact = one.optional("fact").orElse("");
        return one.flag("where-held", false)
                && one.has("fact")
                && !known.facts().contains(fact)
                && !known.hasSystemOf(fact);
    }

    private EvidenceNeeded evidenceNeeded(Branch one) {
        one.only(
                "code",
                "name",
                "fact",
                "about",
                "where-held",
                "reported",
                "upload",
                "accept",
                "required",
                "when");
        var fact = one.optional("fact").orElse(null);
        boolean upload = one.flag("upload", false);
        if ((fact != null) == upload) {
            one.wrong(
                    "code",
                    "fact(정부가 가진 사실)이나 upload: true 중 하나를 적습니다.",
                    "write either fact (government holds it) or upload: true");
        }
        if (fact != null && !known.facts().contains(fact)) {
            var list = String.join(", ", known.facts());
            one.wrong(
                    "fact",
                    "'" + fact + "'을(를) 가진 시스템이 없습니다. 있는 것: " + list,
                    "no system holds '" + fact + "'; held: " + list);
        }
        var when = one.optional("when").orElse(null);
        if (when != null) {
            Feel.problem(one, when)
                    .ifPresent(why -> one.wrong("when", "FEEL 식이 아닙니다: " + why, "no FEEL: " + why));
        }
        checkSides(one, upload);
        var accept = each(one, "accept", Known.FILES);
        return new EvidenceNeeded(
                one.text("code"),
                one.words("name"),
                fact,
                one.choice("about", About.class, About.SUBJECT),
                one.flag("reported", false),
                accept.isEmpty() ? Known.FILES : accept,
                one.flag("required", true),
                when);
    }

    /** Some keys say something of a fact only, one of a file only. */
    private static void checkSides(Branch one, boolean upload) {
        if (!upload && one.has("when")) {
            one.wrong(
                    "when",
                    "when은 upload에만 씁니다. 사실은 늘 확인합니다.",
                    "only an upload has a when: facts are fetched in any case");
        }
        for (var key : List.of("about", "where-held", "reported")) {
            if (upload && one.has(key)) {
                one.wrong(key, "'" + key + "'은(는) fact에만 씁니다.", "only a fact has '" + key + "'");
            }
        }
    }

    private static Fee fee(Branch fee) {
        fee.only("won", "for");
        return new Fee(fee.number("won", 1, 100_000_000, 1), fee.words("for"));
    }

    private Deadline deadline(Branch root) {
        var deadline = root.needed("deadline");
        deadline.only("days", "at-once", "law");
        boolean atOnce = deadline.flag("at-once", false);
        if (atOnce == deadline.has("days")) {
            deadline.wrong(
                    "days",
                    "days(근무일 수)나 at-once: true 중 하나를 적습니다.",
                    "write either days (working days) or at-once: true");
        }
        int most = root.has("preliminary-of") ? longestReview(root) : 365;
        var days = atOnce ? 0 : (int) deadline.number("days", 1, most, 1);
        return new Deadline(days, deadline.words("law"));
    }

    /**
     * A preliminary review is one of a statutory application (Civil Petitions Treatment Act,
     * Article 30, paragraph 1). It takes no longer than that, and thirty days at most (Decree,
     * Article 34, paragraph 2).
     */
    private int longestReview(Branch root) {
        if (others == null) {
            return LONGEST_PRELIMINARY;
        }
        var formal = others.apply(root.text("preliminary-of")).orElse(null);
        if (formal == null || !formal.kind().isStatutory() || formal.preliminaryOf() != null) {
            root.wrong(
                    "preliminary-of",
                    "사전심사는 법정민원인 다른 서비스에만 둡니다. (법 제30조 제1항)",
                    "a preliminary review is one of another service that is statutory (Act,"
                            + " Article 30 (1))");
            return LONGEST_PRELIMINARY;
        }
        return Math.clamp(formal.deadline().days(), 1, LONGEST_PRELIMINARY);
    }

    private Handling handling(Branch handling) {
        handling.only("duty", "where", "reception");
        return new Handling(
                duty(handling),
                handling.choice("where", Where.class, Where.RESIDENCE),
                handling.choice("reception", List.of("desk", "automatic"), "desk")
                        .equals("automatic"));
    }

    private String duty(Branch handling) {
        return handling.choice("duty", known.duties(), known.duties().iterator().next());
    }

    private static Result result(Branch result) {
        result.only("name", "statement");
        return new Result(result.words("name"), result.words("statement"));
    }

    private Objection objection(Branch objection) {
        objection.only("days", "decided-in", "law");
        return new Objection(
                (int) objection.number("days", 1, 365, 60),
                (int) objection.number("decided-in", 1, 365, Objection.DECIDED_IN),
                objection.words("law"));
    }
}
