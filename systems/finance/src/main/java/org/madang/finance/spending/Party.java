package org.madang.finance.spending;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Whom money goes to, as people see it.
 *
 * @param bank BIC of the bank
 * @param accountTail last four digits of the account
 * @param residentId the person in the register, where it is one
 * @param fund the account by type of the own government it stands for, where it is one
 */
public record Party(
        long id,
        int government,
        Kind kind,
        String name,
        String number,
        String bank,
        String accountTail,
        @Nullable Long residentId,
        @Nullable Integer fund) {

    /** What a party is. */
    public enum Kind {
        COMPANY(Text.of("업체", "Company")),
        PERSON(Text.of("개인", "Person")),
        GOVERNMENT(Text.of("자치단체", "Government")),
        BANK(Text.of("금융기관", "Bank")),
        ACCOUNT(Text.of("자기 회계", "Account of the government"));

        private final Text word;

        Kind(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }

    /** One to be entered, with the whole account number. */
    public record New(
            Kind kind,
            String name,
            String number,
            String bank,
            String account,
            @Nullable Long residentId) {}
}
