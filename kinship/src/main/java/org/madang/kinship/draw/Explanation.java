package org.madang.kinship.draw;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.madang.kinship.Evidence;
import org.madang.kinship.JointResult;
import org.madang.kinship.io.CaseRecord;

/**
 * One page that a family and a court can read: what was asked, what the answer is and how sure,
 * which other answers there are, the figures marker by marker, and how to compute them again. Plain
 * HTML without scripts or outside files.
 */
public final class Explanation {
    private final Evidence evidence;
    private final JointResult result;
    private final String frequencies;
    private final boolean korean;
    private final String record;
    private final StringBuilder html = new StringBuilder();

    private Explanation(
            Evidence evidence,
            JointResult result,
            String frequencies,
            String record,
            boolean korean) {
        this.record = record;
        this.evidence = evidence;
        this.result = result;
        this.frequencies = frequencies;
        this.korean = korean;
    }

    /**
     * The page.
     *
     * @param frequencies name and version of the allele frequency table
     * @param language Korean, or English for any other
     */
    public static String html(
            Evidence evidence, JointResult result, String frequencies, Locale language) {
        boolean korean = language.getLanguage().equals("ko");
        return new Explanation(evidence, result, frequencies, "", korean).page();
    }

    /**
     * The page with the mark of the record from which every figure on it can be computed again.
     *
     * @param record made from the same result
     */
    public static String html(
            Evidence evidence, JointResult result, CaseRecord record, Locale language) {
        boolean korean = language.getLanguage().equals("ko");
        return new Explanation(evidence, result, record.frequencies(), record.sha256(), korean)
                .page();
    }

    private String say(String ko, String en) {
        return Svg.escape(korean ? ko : en);
    }

    private String page() {
        String v = evidence.victim();
        String m = evidence.missing();
        html.append("<!doctype html>\n<html lang=\"").append(korean ? "ko" : "en");
        html.append("\"><head><meta charset=\"utf-8\"><title>").append(Svg.escape(v + " = " + m));
        html.append("</title>").append(STYLE).append("</head><body><main>\n<h1>");
        html.append(say("신원 확인 설명서: ", "Explanation of an identification: "));
        html.append(Svg.escape(v + " = " + m)).append("</h1>\n");
        question(v, m);
        answer(v, m);
        ties();
        html.append("<figure>").append(picture(m, v));
        html.append("</figure>\n");
        table();
        again();
        return html.append("</main></body></html>\n").toString();
    }

    private String picture(String missing, String victim) {
        Locale language = korean ? Locale.KOREAN : Locale.ENGLISH;
        Map<String, String> label = Map.of(missing, "= " + victim);
        return PedigreeDrawing.svg(evidence.family(), label, Set.of(), language);
    }

    private void paragraph(String ko, String en) {
        html.append("<p>").append(say(ko, en)).append("</p>\n");
    }

    private void heading(String ko, String en) {
        html.append("<h2>").append(say(ko, en)).append("</h2>\n");
    }

    private void question(String v, String m) {
        String family = evidence.family().name();
        heading("무엇을 물었나", "What was asked");
        paragraph(
                "가족 "
                        + family
                        + "의 실종자 "
                        + m
                        + "와(과) 희생자 "
                        + v
                        + "이(가) 같은 사람인가, 아니면 이 가족과 관계없는 사람인가?",
                "Are the victim "
                        + v
                        + " and "
                        + m
                        + ", missing from family "
                        + family
                        + ", the same person, or is the victim a stranger to this family?");
    }

    private void answer(String v, String m) {
        double log10 = evidence.logLr() / Math.log(10);
        heading("답", "The answer");
        if (Double.isInfinite(log10)) {
            paragraph(
                    "유전자형이 서로 맞지 않습니다. 같은 사람일 수 없습니다.",
                    "The genotypes contradict each other. They cannot be the same person.");
            return;
        }
        boolean supports = log10 >= 0;
        String times = times(Math.abs(log10));
        String strength = strength(Math.abs(log10));
        paragraph(
                "관찰된 유전자형은 "
                        + (supports ? "같은 사람일 때가 관계없는 사람일 때보다 " : "관계없는 사람일 때가 같은 사람일 때보다 ")
                        + times
                        + "배 더 잘 설명됩니다 ("
                        + strength
                        + ").",
                "The genotypes seen are "
                        + times
                        + " times more probable if they are "
                        + (supports
                                ? "the same person than if the victim is a stranger"
                                : "strangers than if they are the same person")
                        + " ("
                        + strength
                        + ").");
        double p = result.posterior(v, m);
        paragraph(
                "모든 희생자와 실종자를 함께 보면, 처음에 모든 배정이 (입력한 사전 정보만큼) 같았다고 할 때 이 "
                        + "신원이 맞을 확률은 "
                        + probability(p)
                        + "입니다.",
                "Looking at all victims and all missing persons together, and starting from the "
                        + "prior stated, the probability of this identification is "
                        + probability(p)
                        + ".");
        int against = evidence.against().size();
        if (against > 0 && supports) {
            paragraph(
                    against + "개 표지는 돌연변이가 있어야 설명됩니다. 그 가능성은 위 수치에 들어 있습니다.",
                    against
                            + " marker(s) speak clearly against the pairing, as a mutation would; "
                            + "this is part of the figures above.");
        }
    }

    private void ties() {
        for (JointResult.TieGroup tie : result.ties()) {
            if (tie.victims().contains(evidence.victim())
                    || tie.missing().contains(evidence.missing())) {
                html.append("<p class=\"note\">");
                html.append(
                        say(
                                "구별할 수 없음: 희생자 "
                                        + String.join(", ", tie.victims())
                                        + "은(는) "
                                        + String.join(", ", tie.missing())
                                        + " 가운데 누구인지 이 자료로 가릴 수 없습니다. 더 가까운 가족의 시료나 "
                                        + "다른 증거가 필요합니다.",
                                "Cannot be told apart: which of "
                                        + String.join(", ", tie.missing())
                                        + " each of the victims "
                                        + String.join(", ", tie.victims())
                                        + " is, these data cannot say. Closer relatives or other "
                                        + "evidence are needed."));
                html.append("</p>\n");
            }
        }
    }

    private void table() {
        heading("표지별 수치", "Marker by marker");
        int n = evidence.items().size();
        html.append("<div class=\"halves\">");
        half(evidence.items().subList(0, (n + 1) / 2));
        half(evidence.items().subList((n + 1) / 2, n));
        html.append("</div>\n<p>").append(say("모두 곱한 값: ", "Product of all: "));
        html.append(times(evidence.logLr() / Math.log(10))).append("</p>\n");
    }

    /** Two columns side by side keep thirty markers on one sheet of paper. */
    private void half(List<Evidence.Item> items) {
        html.append("<table><thead><tr><th>").append(say("표지", "Marker")).append("</th><th>");
        html.append(say("유전자형", "Genotype")).append("</th><th>");
        html.append(say("가능도비", "Likelihood ratio")).append("</th></tr></thead><tbody>\n");
        for (Evidence.Item i : items) {
            html.append("<tr><td>").append(Svg.escape(i.marker())).append("</td><td>");
            html.append(Svg.escape(i.genotype())).append("</td><td>");
            html.append(String.format(Locale.ROOT, "%.4g", Math.exp(i.logLr())));
            html.append("</td></tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private void again() {
        heading("다시 계산하려면", "To compute it again");
        String models =
                evidence.items().stream()
                        .map(Evidence.Item::model)
                        .distinct()
                        .collect(java.util.stream.Collectors.joining("; "));
        html.append("<dl>");
        entry("프로그램", "Software", Evidence.SOFTWARE);
        entry("빈도표", "Frequencies", frequencies);
        entry("돌연변이 모형", "Mutation model", models);
        entry("합의 완전성", "Completeness", result.exactness(korean ? Locale.KOREAN : Locale.ENGLISH));
        entry("자료 지문 (SHA-256)", "Data (SHA-256)", evidence.fingerprint());
        if (!record.isEmpty()) {
            entry("계산 기록 (SHA-256)", "Record (SHA-256)", record);
        }
        html.append("</dl>\n");
        paragraph(
                "가능도비는 유전 자료만의 무게입니다. 신원의 결론은 치아, 지문, 소지품 등 모든 증거와 함께 " + "위원회가 내립니다.",
                "The likelihood ratio is the weight of the genetic data alone. The identification "
                        + "is decided by the board, together with dental, fingerprint and all "
                        + "other evidence.");
    }

    private void entry(String ko, String en, String value) {
        html.append("<dt>").append(say(ko, en)).append("</dt><dd>");
        html.append(Svg.escape(value)).append("</dd>");
    }

    /** Never a number of digits that the method does not carry. */
    private static String times(double log10) {
        if (Double.isInfinite(log10)) {
            return "0";
        }
        if (Math.abs(log10) < 6) {
            double value = Math.pow(10, log10);
            return String.format(Locale.ROOT, value < 10 ? "%.2g" : "%,.0f", value);
        }
        double exponent = Math.floor(log10);
        return String.format(
                Locale.ROOT, "%.1f × 10^%.0f", Math.pow(10, log10 - exponent), exponent);
    }

    private static String probability(double p) {
        if (p > 0.9999) {
            return "> 99.99 %";
        }
        return p < 0.0001 ? "< 0.01 %" : String.format(Locale.ROOT, "%.2f %%", 100 * p);
    }

    /** Verbal scale of the ENFSI guideline for evaluative reporting (2015). */
    private String strength(double log10) {
        String[] ko = {"매우 약한 근거", "약한 근거", "보통 근거", "꽤 강한 근거", "강한 근거", "매우 강한 근거", "극히 강한 근거"};
        String[] en = {
            "no or very weak support",
            "weak support",
            "moderate support",
            "moderately strong support",
            "strong support",
            "very strong support",
            "extremely strong support"
        };
        double[] steps = {Math.log10(2), 1, 2, 3, 4, 6};
        int at = 0;
        while (at < steps.length && log10 >= steps[at]) {
            at++;
        }
        return korean ? ko[at] : en[at];
    }

    private static final String STYLE =
            """
            <style>
            body { font: 15px/1.6 Pretendard, "Noto Sans KR", system-ui, sans-serif; color: #1b1f24;
              background: #ffffff; margin: 0; word-break: keep-all; }
            main { max-width: 44em; margin: 32px auto; padding: 0 24px; }
            h1 { font-size: 24px; } h2 { font-size: 17px; margin: 24px 0 4px; }
            p { margin: 4px 0 8px; max-width: 38em; }
            .note { border-left: 4px solid #a4262c; padding: 4px 12px; }
            figure { margin: 16px 0; } figure svg { max-width: 100%; height: auto; }
            .halves { display: flex; flex-wrap: wrap; gap: 0 40px; }
            table { border-collapse: collapse;
              font-variant-numeric: tabular-nums; font-size: 13px; }
            th, td { text-align: left; padding: 2px 24px 2px 0; border-bottom: 1px solid #d5dbe1; }
            th:last-child, td:last-child { text-align: right; padding-right: 0; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px;
              font-size: 13px; }
            dd { margin: 0; overflow-wrap: anywhere; }
            @media print { main { margin: 0; } }
            </style>
            """;
}
