package org.madang.finance.revenue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Property that was seized for arrears.
 *
 * @param thirdParty who owes a claim that was seized, or null
 * @param worth what it is thought to bring
 * @param owed when it was seized
 * @param left owed of the claim itself and of what it bore when last looked at
 */
public record Seizure(
        long id,
        int government,
        long assessment,
        String payer,
        @Nullable Long resident,
        Kind kind,
        String described,
        @Nullable String thirdParty,
        long worth,
        long owed,
        long left,
        LocalDate seizedOn,
        @Nullable LocalDate releasedOn,
        @Nullable Ground ground) {

    /** What is seized, and how (Local Tax Collection Act, Articles 48, 51, 55, 56 and 61). */
    public enum Kind {
        MOVABLE("동산·유가증권 (제48조)", "Movables and securities (Art. 48)"),
        CLAIM("채권 (제51조)", "Claims on others (Art. 51)"),
        REAL_ESTATE("부동산 (제55조)", "Real estate (Art. 55)"),
        VEHICLE("자동차·건설기계 (제56조)", "Vehicles (Art. 56)"),
        RIGHT("무체재산권 (제61조)", "Other rights (Art. 61)");

        private final Text word;

        Kind(String ko, String en) {
            this.word = Text.of(ko, en);
        }

        public Text word() {
            return word;
        }
    }

    /** Why it is released (Article 63; Act on Local Administrative Sanctions, Article 14). */
    public enum Ground {
        NEEDLESS("납부 등으로 압류가 필요 없음 (제63조제1항제1호)", "Needed no more, as it is paid (63 (1) 1)"),
        OWNER("제3자의 소유 (제63조제1항제2호·제3호)", "It belongs to another (63 (1) 2, 3)"),
        EXCESS("체납액을 현저히 초과 (제63조제2항제1호)", "Worth far more than is owed (63 (2) 1)"),
        PART_PAID("일부 납부 (제63조제2항제2호)", "Part of it is paid (63 (2) 2)"),
        PART_CANCELLED("부과 일부 취소 (제63조제2항제3호)", "Part was asked wrongly (63 (2) 3)"),
        OTHER_PROPERTY("다른 재산을 압류 (제63조제2항제4호)", "Other property is seized (63 (2) 4)"),
        BENEFITS("압류가 금지된 급여금품 (제63조제2항제5호)", "Benefits that are exempt (63 (2) 5)"),
        LOST("재산의 멸실 (제63조제2항제6호)", "It is lost (63 (2) 6)");

        private final Text word;

        Ground(String ko, String en) {
            this.word = Text.of(ko, en);
        }

        public Text word() {
            return word;
        }
    }

    public boolean holds() {
        return releasedOn == null;
    }

    /** Whether it must be released at once, as nothing is owed any more. */
    public boolean needless() {
        return holds() && left <= 0;
    }
}
