package org.madang.residents.cards.applying;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.pages.Form;
import org.madang.residents.cards.CardReason;
import org.madang.residents.cards.FeeExemption;

/** The questions of an application, the same online and at the counter. */
final class CardForm {

    private CardForm() {}

    /** What is asked for, or null with what is wrong in the form. */
    static ApplyForCard.@Nullable Command command(long residentId, Form form) {
        var reason = form.ask("reason", "신청하는 까닭", "why").required().choice(CardReason.class);
        var photo = form.ask("photo", "사진", "Photo").required().file(Photo.LARGEST_FILE);
        var exemption = form.ask("exemption", "수수료 면제", "Exemption").choice(FeeExemption.class);
        var evidence = form.ask("evidence", "확인할 서류", "Evidence").text(200);
        if (!form.isValid()) {
            return null;
        }
        return new ApplyForCard.Command(
                residentId,
                reason.orElseThrow(),
                photo.orElseThrow().bytes(),
                exemption.orElse(null),
                evidence.orElse(""));
    }
}
