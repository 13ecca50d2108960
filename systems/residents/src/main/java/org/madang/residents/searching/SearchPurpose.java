package org.madang.residents.searching;

import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;

/**
 * What an official may search the register for (Resident Registration Act, Articles 20 and 29;
 * Personal Information Protection Act, Article 15). The person found reads it in the journal.
 */
public enum SearchPurpose {
    REPORT("search-report", Text.of("신고 처리를 위한 조회", "Search to enter a report")),
    CERTIFICATE("search-certificate", Text.of("등·초본 발급을 위한 조회", "Search to issue a paper")),
    CORRECTION("search-correction", Text.of("정정을 위한 조회", "Search to correct the register")),
    INQUIRY("search-inquiry", Text.of("민원 상담을 위한 조회", "Search to answer a resident")),
    FACT_FINDING("search-fact-finding", Text.of("거주 사실조사를 위한 조회", "Search to check a residence"));

    private final Purpose purpose;

    SearchPurpose(String code, Text words) {
        this.purpose = Purpose.of("residents." + code, words);
    }

    public Text words() {
        return purpose.words();
    }

    Purpose purpose() {
        return purpose;
    }
}
