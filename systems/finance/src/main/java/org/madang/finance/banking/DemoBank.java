package org.madang.finance.banking;

import java.time.LocalDate;
import java.util.List;
import org.madang.finance.spending.Payments.Payment;

/**
 * What the bank of a demo house answers to a file: it takes on and pays what it can, and rejects
 * what goes to an account that ends in 0000. There is none in production.
 */
final class DemoBank {

    private static final String CLOSED = "0000";

    private DemoBank() {}

    static boolean pays(Payment payment) {
        return !payment.accountTail().equals(CLOSED);
    }

    /** The status report: accepted, or rejected because the account is closed (AC04). */
    static String status(Files.PaymentFile file, List<Payment> payments) {
        var xml = new StringBuilder(400 + payments.size() * 200);
        xml.append(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>STATUS-%1$s</MsgId></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%1$s</OrgnlMsgId>\
                <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%1$s-1</OrgnlPmtInfId>
                """
                        .formatted(file.message()));
        for (var payment : payments) {
            xml.append("<TxInfAndSts><OrgnlEndToEndId>").append(payment.endToEnd());
            xml.append("</OrgnlEndToEndId>");
            xml.append(
                    pays(payment)
                            ? "<TxSts>ACSP</TxSts>"
                            : "<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>");
            xml.append("</TxInfAndSts>\n");
        }
        return xml.append("</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>\n").toString();
    }

    /** The statement: one entry for each payment that was made. */
    static String statement(Files.PaymentFile file, List<Payment> payments, LocalDate day) {
        var xml = new StringBuilder(400 + payments.size() * 300);
        xml.append(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>STATEMENT-%1$s</MsgId></GrpHdr><Stmt><Id>%1$s</Id>
                """
                        .formatted(file.message()));
        for (var payment : payments) {
            if (pays(payment)) {
                xml.append(
                        """
                        <Ntry><Amt Ccy="KRW">%d</Amt><CdtDbtInd>DBIT</CdtDbtInd>\
                        <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt>\
                        <NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>\
                        </TxDtls></NtryDtls>\
                        </Ntry>
                        """
                                .formatted(payment.amount(), day, payment.endToEnd()));
            }
        }
        return xml.append("</Stmt></BkToCstmrStmt></Document>\n").toString();
    }
}
