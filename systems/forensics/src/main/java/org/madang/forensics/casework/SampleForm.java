package org.madang.forensics.casework;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.pages.Form;

/** The fields of a sample, the same for relatives, belongings and remains. */
final class SampleForm {

    private SampleForm() {}

    /** What was typed, or null when something is wrong with it. */
    static EnterSample.@Nullable Command read(
            Form form, @Nullable Long personId, @Nullable Long remainsId) {
        var code =
                form.ask("sampleCode", "시료 번호", "Sample number")
                        .required()
                        .matching(FamiliesPage.CODE, FamiliesPage.CODE_WORDS);
        var material = form.ask("material", "시료의 종류", "Material").required().text(80);
        var taken = form.ask("takenOn", "채취한 날", "Day it was taken").required().date();
        var consent = form.ask("consentOn", "동의한 날", "Day of consent").date();
        var dropOut = form.ask("dropOut", "탈락률 (%)", "Drop-out (%)").number(0, 99).orElse(0L);
        var profile = form.ask("profile", "유전자형", "Profile").lines(8000).orElse("");
        if (personId == null && remainsId == null) {
            form.ask("of", "누구의 시료인지", "Whose sample").required().text(20);
        }
        if (!form.isValid()) {
            return null;
        }
        return new EnterSample.Command(
                code.orElseThrow(),
                personId,
                remainsId,
                form.typed("kind").equals("BELONGINGS"),
                material.orElseThrow(),
                taken.orElseThrow(),
                consent.orElse(null),
                dropOut / 100.0,
                profile);
    }
}
