package org.madang.app.baddays;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.madang.kernel.access.testing.Browser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something a local government buys, from the commitment to the bank's statement. Each step is one
 * request with a key of its own: sent again it is the very same.
 *
 * @param mark words found nowhere else in the database
 * @param said what the house answered to the steps that it took
 */
record Purchase(long line, long party, String mark, Map<Step, String> said) {

    static final long WON = 1_230;
    static final LocalDate DAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    /** What is done with it, in this order, and by whom. */
    enum Step {
        COMMIT("finance.jongno"),
        DELIVER("finance.jongno"),
        ORDER("payer.jongno"),
        SEND("payer.jongno"),
        STATUS("cashier.jongno"),
        STATEMENT("cashier.jongno");

        private final String official;

        Step(String official) {
            this.official = official;
        }

        String official() {
            return official;
        }
    }

    static Purchase of(long line, long party, String mark) {
        return new Purchase(line, party, mark, new EnumMap<>(Step.class));
    }

    /** The first step that nobody acknowledged. */
    Optional<Step> next() {
        for (var step : Step.values()) {
            if (!said.containsKey(step)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** The number of what a step made. */
    long made(Step step) {
        return Long.parseLong(String.valueOf(said.get(step)));
    }

    String key(Step step) {
        return mark + "-" + step;
    }

    String message(Step step) {
        return step + "-" + mark;
    }

    /** The request of a step whose forerunners were all acknowledged. */
    HttpRequest.Builder request(Step step, URI house, Browser browser, String key) {
        return switch (step) {
            case COMMIT ->
                    api(house, browser, key, "commitments", "application/json")
                            .POST(
                                    BodyPublishers.ofString(
                                            """
                                            {"line": %d, "party": %d, "title": "%s", "amount": %d}
                                            """
                                                    .formatted(line, party, mark, WON)));
            case DELIVER ->
                    api(house, browser, key, "deliveries", "application/json")
                            .POST(
                                    BodyPublishers.ofString(
                                            """
                                            {"commitment": %d, "amount": %d, "on": "%s"}
                                            """
                                                    .formatted(made(Step.COMMIT), WON, DAY)));
            case ORDER ->
                    api(house, browser, key, "payments", "application/json")
                            .POST(
                                    BodyPublishers.ofString(
                                            """
                                            {"obligation": %d, "amount": %d}
                                            """
                                                    .formatted(made(Step.DELIVER), WON)));
            case SEND ->
                    form(
                            house.resolve("/desk/finance/payment-files"),
                            browser,
                            "payment=" + made(Step.ORDER) + "&_once=" + key);
            case STATUS, STATEMENT ->
                    api(house, browser, key, "bank-answers", "application/xml")
                            .POST(BodyPublishers.ofString(answer(step)));
        };
    }

    private static HttpRequest.Builder api(
            URI house, Browser browser, String key, String path, String type) {
        return HttpRequest.newBuilder(house.resolve("/api/finance/" + path))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .header("X-CSRF-TOKEN", browser.token());
    }

    /** A form as a browser sends it. */
    static HttpRequest.Builder form(URI page, Browser browser, String fields) {
        var token = URLEncoder.encode(browser.token(), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(page)
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + token));
    }

    /** What the bank says of it, as a bank would write it. */
    private String answer(Step step) {
        return step == Step.STATUS
                ? """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>%s</MsgId></GrpHdr><OrgnlPmtInfAndSts><TxInfAndSts>
                <OrgnlEndToEndId>M%d</OrgnlEndToEndId><TxSts>ACSP</TxSts>
                </TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
                """
                        .formatted(message(step), made(Step.ORDER))
                : """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>%s</MsgId></GrpHdr><Stmt><Id>1</Id><Ntry>
                <Amt Ccy="KRW">%d</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>%s</Dt></BookgDt><NtryDtls><TxDtls><Refs>
                <EndToEndId>M%d</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Stmt>
                </BkToCstmrStmt></Document>
                """
                        .formatted(message(step), WON, DAY, made(Step.ORDER));
    }

    /** What a step made, if the house took it. */
    static Optional<String> taken(Step step, HttpResponse<String> answer) {
        if (step == Step.SEND) {
            return answer.headers()
                    .firstValue("Location")
                    .filter(where -> where.contains("/payment-files/"))
                    .map(where -> where.replaceAll(".*/", ""));
        }
        return answer.statusCode() == 201
                ? Optional.of(JsonMapper.shared().readTree(answer.body()).path("result").toString())
                : Optional.empty();
    }
}
