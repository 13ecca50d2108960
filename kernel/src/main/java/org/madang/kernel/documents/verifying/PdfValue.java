package org.madang.kernel.documents.verifying;

import java.util.List;
import java.util.Map;

/** A value of PDF syntax (ISO 32000-1, 7.3). */
sealed interface PdfValue {

    record Name(String value) implements PdfValue {}

    record Whole(long value) implements PdfValue {}

    /** A string with the place it takes in the file, delimiters included. */
    record Words(byte[] value, int start, int end) implements PdfValue {}

    record Reference(int object) implements PdfValue {}

    record Row(List<PdfValue> values) implements PdfValue {}

    record Dictionary(Map<String, PdfValue> entries) implements PdfValue {}

    /** {@code true}, {@code null}, a real number or an operator: nothing a verifier looks into. */
    record Word(String value) implements PdfValue {}
}
