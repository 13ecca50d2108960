package org.madang.finance.banking;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Funds.Fund;
import org.madang.finance.spending.Payments.Payment;

/** The file of payment orders for the bank: ISO 20022 customer credit transfer, pain.001.001.09. */
final class CreditTransfers {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    /** What the file says beside its payments. */
    record Head(String message, Instant createdAt, LocalDate executeOn, String debtor, Fund from) {}

    private CreditTransfers() {}

    /**
     * Writes the file.
     *
     * @param accounts whole account numbers of the parties, by id
     */
    static String write(Head head, List<Payment> payments, Map<Long, String> accounts) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("CstmrCdtTrfInitn");
            header(xml, head, payments);
            xml.writeStartElement("PmtInf");
            information(xml, head, payments);
            for (var payment : payments) {
                transfer(xml, payment, Objects.requireNonNull(accounts.get(payment.party())));
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.toString();
    }

    private static void header(XMLStreamWriter xml, Head head, List<Payment> payments)
            throws XMLStreamException {
        xml.writeStartElement("GrpHdr");
        element(xml, "MsgId", head.message());
        element(
                xml,
                "CreDtTm",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        head.createdAt()
                                .truncatedTo(ChronoUnit.MILLIS)
                                .atZone(FinanceClock.SEOUL)));
        sums(xml, payments);
        named(xml, "InitgPty", head.debtor());
        xml.writeEndElement();
    }

    private static void information(XMLStreamWriter xml, Head head, List<Payment> payments)
            throws XMLStreamException {
        element(xml, "PmtInfId", head.message() + "-1");
        element(xml, "PmtMtd", "TRF");
        sums(xml, payments);
        xml.writeStartElement("ReqdExctnDt");
        element(xml, "Dt", head.executeOn().toString());
        xml.writeEndElement();
        named(xml, "Dbtr", head.debtor());
        account(xml, "DbtrAcct", head.from().treasury());
        agent(xml, "DbtrAgt", head.from().bank());
    }

    private static void transfer(XMLStreamWriter xml, Payment payment, String account)
            throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        xml.writeStartElement("PmtId");
        element(xml, "InstrId", payment.endToEnd());
        element(xml, "EndToEndId", payment.endToEnd());
        xml.writeEndElement();
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "KRW");
        xml.writeCharacters(Long.toString(payment.amount()));
        xml.writeEndElement();
        xml.writeEndElement();
        agent(xml, "CdtrAgt", payment.bank());
        named(xml, "Cdtr", payment.partyName());
        account(xml, "CdtrAcct", account);
        xml.writeStartElement("RmtInf");
        element(xml, "Ustrd", payment.title());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void sums(XMLStreamWriter xml, List<Payment> payments)
            throws XMLStreamException {
        element(xml, "NbOfTxs", Integer.toString(payments.size()));
        element(xml, "CtrlSum", Long.toString(payments.stream().mapToLong(Payment::amount).sum()));
    }

    private static void named(XMLStreamWriter xml, String tag, String name)
            throws XMLStreamException {
        xml.writeStartElement(tag);
        element(xml, "Nm", name);
        xml.writeEndElement();
    }

    private static void account(XMLStreamWriter xml, String tag, String number)
            throws XMLStreamException {
        xml.writeStartElement(tag);
        xml.writeStartElement("Id");
        xml.writeStartElement("Othr");
        element(xml, "Id", number);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void agent(XMLStreamWriter xml, String tag, String bank)
            throws XMLStreamException {
        xml.writeStartElement(tag);
        xml.writeStartElement("FinInstnId");
        element(xml, "BICFI", bank);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String tag, String words)
            throws XMLStreamException {
        xml.writeStartElement(tag);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }
}
