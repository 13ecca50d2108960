package org.madang.forensics.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Refusal;
import org.madang.forensics.register.SampleRow;

/**
 * What is destroyed or deleted, and when. The DNA Act rules the data base of convicts, suspects and
 * scenes of crime; relatives of disaster victims are none of these and give their samples by
 * consent. Its protections are applied to them as the least they are owed.
 */
final class RetentionRules {

    static final Refusal NOT_TYPED =
            Refusal.of(
                    "retention.not-typed",
                    "유전자형을 적기 전에는 시료를 폐기하지 않습니다.",
                    "A sample is not destroyed before its profile is entered.");
    static final Refusal GONE = Refusal.of("retention.gone", "이미 처리되었습니다.", "It is done already.");
    static final Refusal STILL_NEEDED =
            Refusal.of(
                    "retention.still-needed",
                    "가족의 실종자가 모두 확인되고 가족에게 알린 뒤에 삭제합니다 (디엔에이법 제13조제5항). 동의를 거둔 때에는 바로 삭제합니다.",
                    "Deleted once all missing of the family are identified and the family was told"
                            + " (DNA Act, Article 13 (5)); at once when consent is taken back.");
    static final Refusal NO_CONSENT_TO_WITHDRAW =
            Refusal.of(
                    "retention.no-consent",
                    "동의로 받은 시료가 아닙니다.",
                    "This sample was not given by consent.");

    private RetentionRules() {}

    /**
     * Once the profile is recorded, sample and extract are destroyed without delay (DNA Act,
     * Article 12 (1)). Remains are not samples: they go to the family.
     */
    static boolean mustDestroy(SampleRow sample) {
        return sample.kind() == SampleRow.Kind.REFERENCE
                && sample.markers() > 0
                && sample.destroyedOn() == null;
    }

    /** Whether it may be destroyed now. */
    static List<Refusal> ofDestruction(SampleRow sample) {
        if (sample.destroyedOn() != null) {
            return List.of(GONE);
        }
        return sample.markers() == 0 && sample.deletedOn() == null ? List.of(NOT_TYPED) : List.of();
    }

    /**
     * Kept no longer than needed: deleted when identity is known (Article 13 (5)).
     *
     * @param settled whether all missing of the family are identified and their family was told
     */
    static boolean mustDelete(SampleRow sample, boolean settled) {
        return settled && sample.markers() > 0 && sample.kind() != SampleRow.Kind.POST_MORTEM;
    }

    /**
     * Whether a profile may be deleted now.
     *
     * @param withdrawn whether the donor took the consent back (Personal Information Protection
     *     Act, Article 37)
     */
    static List<Refusal> ofDeletion(SampleRow sample, boolean settled, boolean withdrawn) {
        if (sample.deletedOn() != null) {
            return List.of(GONE);
        }
        if (withdrawn) {
            return sample.kind() == SampleRow.Kind.REFERENCE
                    ? List.of()
                    : List.of(NO_CONSENT_TO_WITHDRAW);
        }
        return mustDelete(sample, settled) ? List.of() : List.of(STILL_NEEDED);
    }

    /** The donor is told within thirty days (DNA Act, Article 13 (6)). */
    static LocalDate tellBy(LocalDate deletedOn) {
        return deletedOn.plusDays(30);
    }

    static boolean mustTell(SampleRow sample, @Nullable LocalDate notifiedOn) {
        return sample.deletedOn() != null
                && notifiedOn == null
                && sample.kind() == SampleRow.Kind.REFERENCE;
    }
}
