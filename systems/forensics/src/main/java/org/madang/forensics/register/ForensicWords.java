package org.madang.forensics.register;

import java.util.Map;
import org.madang.kernel.journal.FactNames;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;

/** The laboratory's codes of the journal in words. */
@Component
class ForensicWords implements FactNames {

    @Override
    public Map<String, Text> names() {
        return Map.ofEntries(
                Map.entry("forensics.profile", Text.of("유전자형", "Genetic profile")),
                Map.entry("forensics.ratios", Text.of("가능도비", "Likelihood ratios")),
                Map.entry("forensics.family", Text.of("가계도", "Pedigree")),
                Map.entry("forensics.findings", Text.of("치아·지문·신체 자료", "Teeth, prints, body")),
                Map.entry("forensics.remains", Text.of("유해", "Remains")),
                Map.entry("forensics.identification", Text.of("신원 제안", "Identification")),
                Map.entry("forensics.name", Text.of("이름", "Name")),
                Map.entry("forensics.contact", Text.of("연락처", "Contact")),
                Map.entry("forensics.report", Text.of("실종 신고", "Report")),
                Map.entry("forensics.pairing", Text.of("쌍의 근거 열람", "Look at a pairing")),
                Map.entry("forensics.propose", Text.of("신원 제안", "Propose an identification")),
                Map.entry("forensics.review", Text.of("신원 검토", "Review a proposal")),
                Map.entry("forensics.sign", Text.of("신원확인서 서명", "Sign the report")),
                Map.entry("forensics.withdraw", Text.of("신원확인서 철회", "Withdraw the report")),
                Map.entry("forensics.form", Text.of("인터폴 서식", "INTERPOL form")),
                Map.entry("forensics.forms", Text.of("서식을 불러옴", "Read in forms")),
                Map.entry("forensics.case", Text.of("사건", "Case")),
                Map.entry("forensics.close", Text.of("사건 종결", "Close the case")),
                Map.entry("forensics.reopen", Text.of("사건 다시 열기", "Open the case again")),
                Map.entry("forensics.families", Text.of("가족 목록 열람", "Look at the families")),
                Map.entry("forensics.power", Text.of("시료의 힘 모의", "Simulate what a sample gives")),
                Map.entry("forensics.proposal", Text.of("신원 제안 열람", "Look at a proposal")),
                Map.entry("forensics.run-result", Text.of("계산 결과 열람", "Look at a run")),
                Map.entry("forensics.run", Text.of("동시 계산", "Compute")),
                Map.entry("forensics.recompute", Text.of("다시 계산", "Compute again")),
                Map.entry("forensics.export", Text.of("파일로 내보냄", "Write out")),
                Map.entry("forensics.import", Text.of("파일에서 불러옴", "Read in")),
                Map.entry("forensics.tell", Text.of("가족에게 알림", "Tell the family")),
                Map.entry("forensics.delete", Text.of("유전 정보 삭제", "Delete genetic data")));
    }
}
