package org.madang.finance.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Why an amount is carried over by accident (Local Finance Act, Article 50, paragraph 2).
 *
 * @param noticedOn when the tender was announced, or null
 * @param basis the paper behind it: the notice, the appraisal, what the head of the government set
 */
public record Accident(Ground ground, @Nullable LocalDate noticedOn, @Nullable String basis) {

    /** Numbers 1 to 4 of the paragraph, as the Decree, Article 58, has them. */
    public enum Ground {
        COMMITTED("원인행위를 한 경비 (제1호)", "Committed (no. 1)"),
        TENDER_QUALIFIED("입찰참가자격 사전심사 공사 (제2호)", "Works with prequalification (no. 2)"),
        TENDER_NEGOTIATED("협상에 의한 계약 (제2호)", "Contract by negotiation (no. 2)"),
        TENDER_TURNKEY("일괄입찰 등으로 공고한 공사 (제2호)", "Turnkey works announced (no. 2)"),
        TENDER_DISASTER("입찰공고한 재해복구사업 (제2호)", "Disaster works announced (no. 2)"),
        COMPENSATION_BEGUN("조사·감정이 끝난 손실보상 (제3호)", "Compensation appraised (no. 3)"),
        COMPENSATION_INDIRECT("감정 중인 간접보상 (제3호)", "Indirect compensation (no. 3)"),
        COMPENSATION_DISASTER("재해복구사업의 보상 (제3호)", "Compensation after a disaster (no. 3)"),
        RUNNING("기관·시설의 유지·운영 경비 (제4호)", "Running costs (no. 4)");

        private final Text word;

        Ground(String ko, String en) {
            this.word = Text.of(ko, en);
        }

        public Text word() {
            return word;
        }

        boolean isTender() {
            return name().startsWith("TENDER");
        }
    }
}
