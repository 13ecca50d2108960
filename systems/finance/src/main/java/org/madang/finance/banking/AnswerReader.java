package org.madang.finance.banking;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.madang.finance.banking.Answer.Kind;
import org.madang.finance.banking.Answer.Line;
import org.madang.finance.banking.Answer.Verdict;

/**
 * Reads the bank's answers: pain.002 and camt.053, any version of them, since what is asked of them
 * has the same names in all. No document type, no entity, nothing outside the text is read.
 */
final class AnswerReader {

    private static final String STATUS_LINE = "TxInfAndSts";
    private static final String ENTRY = "Ntry";
    private static final String DETAIL = "TxDtls";

    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, String> line = new HashMap<>();
    private final Map<String, String> entry = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Kind kind;
    private String message = "";
    private boolean detailed;

    private AnswerReader() {}

    /** The answer; empty when the text is none of the bank's messages, or says what cannot be. */
    static Optional<Answer> read(String text) {
        try {
            return new AnswerReader().parse(text);
        } catch (XMLStreamException
                | DateTimeException
                | ArithmeticException
                | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Answer> parse(String text) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(new StringReader(text));
        var words = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    begin(xml);
                    words.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS -> words.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    end(xml.getLocalName(), words.toString().strip());
                    words.setLength(0);
                }
                case XMLStreamConstants.DTD -> {
                    return Optional.empty();
                }
                default -> {}
            }
        }
        return kind == null || message.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(kind, message, lines));
    }

    private void begin(XMLStreamReader xml) {
        var tag = xml.getLocalName();
        path.push(tag);
        switch (tag) {
            case "CstmrPmtStsRpt" -> kind = Kind.PAIN_002;
            case "BkToCstmrStmt" -> kind = Kind.CAMT_053;
            case STATUS_LINE, DETAIL -> line.clear();
            case ENTRY -> {
                entry.clear();
                line.clear();
                detailed = false;
            }
            default -> {}
        }
    }

    private void end(String tag, String words) {
        path.pop();
        var above = path.isEmpty() ? "" : path.peek();
        if (tag.equals("MsgId") && above.equals("GrpHdr")) {
            message = words;
        } else if (above.equals(ENTRY) || (path.contains(ENTRY) && !path.contains(DETAIL))) {
            entry(tag, above, words);
        } else if (path.contains(STATUS_LINE) || path.contains(DETAIL)) {
            detail(tag, above, words);
        }
        switch (tag) {
            case STATUS_LINE -> status();
            case DETAIL -> booked();
            case ENTRY -> {
                if (!detailed) {
                    booked();
                }
            }
            default -> {}
        }
    }

    private void entry(String tag, String above, String words) {
        switch (tag) {
            case "Amt", "CdtDbtInd" -> {
                if (above.equals(ENTRY)) {
                    entry.put(tag, words);
                }
            }
            case "Dt" -> {
                if (above.equals("BookgDt")) {
                    entry.put("Dt", words);
                }
            }
            default -> {}
        }
    }

    private void detail(String tag, String above, String words) {
        switch (tag) {
            case "OrgnlEndToEndId", "EndToEndId" -> line.put("id", words);
            case "TxSts" -> line.put("status", words);
            case "Amt" -> {
                if (above.equals(DETAIL)) {
                    line.put("Amt", words);
                }
            }
            case "Cd", "Prtry" -> line.putIfAbsent("reason", words);
            case "AddtlInf", "Ustrd" -> line.put("words", words);
            default -> {}
        }
    }

    /** ACCP, ACSP, ACSC and the like are taken on; RJCT and CANC are not; PDNG says nothing yet. */
    private void status() {
        var status = line.getOrDefault("status", "");
        if (status.equals("PDNG") || status.isEmpty()) {
            return;
        }
        boolean refused = status.equals("RJCT") || status.equals("CANC");
        lines.add(
                new Line(
                        refused ? Verdict.REJECTED : Verdict.ACCEPTED,
                        line.getOrDefault("id", ""),
                        null,
                        null,
                        words()));
    }

    private void booked() {
        detailed = true;
        boolean debit = "DBIT".equals(entry.get("CdtDbtInd"));
        var amount = line.containsKey("Amt") ? line.get("Amt") : entry.get("Amt");
        var day = entry.get("Dt");
        lines.add(
                new Line(
                        debit ? Verdict.PAID : Verdict.RECEIVED,
                        line.getOrDefault("id", ""),
                        amount == null ? null : new BigDecimal(amount).longValueExact(),
                        day == null ? null : LocalDate.parse(day.substring(0, 10)),
                        words()));
        line.clear();
    }

    private String words() {
        var reason = line.getOrDefault("reason", "");
        var words = line.getOrDefault("words", "");
        var both = (reason + " " + words).strip();
        return both.length() > 200 ? both.substring(0, 200) : both;
    }
}
