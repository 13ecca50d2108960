package org.madang.kernel.documents.typeset;

import org.madang.kernel.documents.DocumentDraft;
import org.madang.kernel.documents.Issuance;

/** The metadata packet (ISO 16684-1) that claims PDF/A-3a and PDF/UA-1. */
final class Xmp {

    private static final String BEFORE =
            """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
             xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
             xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
             xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
             xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaid:part>3</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            <pdf:Producer>Madang</pdf:Producer>
            """;

    private static final String EXTENSION =
            """
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;

    private Xmp() {}

    static String packet(DocumentDraft draft, Issuance issuance) {
        var out = new StringBuilder(BEFORE.length() + EXTENSION.length() + 1024).append(BEFORE);
        var date = Dates.xmp(issuance.issuedAt());
        out.append("<xmp:CreateDate>").append(date).append("</xmp:CreateDate>\n");
        out.append("<xmp:ModifyDate>").append(date).append("</xmp:ModifyDate>\n");
        out.append("<dc:identifier>").append(issuance.number()).append("</dc:identifier>\n");
        out.append("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">");
        escape(draft.title(), out);
        out.append("</rdf:li></rdf:Alt></dc:title>\n<dc:creator><rdf:Seq><rdf:li>");
        escape(draft.issuer().name().in(draft.language()), out);
        return out.append("</rdf:li></rdf:Seq></dc:creator>\n").append(EXTENSION).toString();
    }

    private static void escape(String text, StringBuilder out) {
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '&' -> out.append("&amp;");
                        default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
                    }
                });
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c >= 0x10000;
    }
}
