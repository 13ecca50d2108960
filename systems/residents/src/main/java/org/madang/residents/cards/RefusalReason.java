package org.madang.residents.cards;

import org.madang.kernel.language.Text;

/** Why an official does not accept an application. */
public enum RefusalReason {
    FACE(Text.of("얼굴이 정면이 아니거나 가려져 있어요.", "The face is not seen from the front, or is hidden.")),
    OLD_PHOTO(Text.of("6개월 안에 찍은 사진이 아니에요.", "The photo is older than six months.")),
    POOR_PHOTO(Text.of("사진이 흐리거나 어두워요.", "The photo is blurred or dark.")),
    NOT_THE_PERSON(Text.of("신청한 사람의 사진이 아니에요.", "The photo does not show the applicant.")),
    NO_EVIDENCE(
            Text.of("수수료 면제를 확인할 수 없어요.", "The exemption from the fee could not be confirmed.")),
    OTHER(Text.of("담당자가 적은 이유를 봐 주세요.", "See what the official has written."));

    private final Text words;

    RefusalReason(Text words) {
        this.words = words;
    }

    public Text words() {
        return words;
    }
}
