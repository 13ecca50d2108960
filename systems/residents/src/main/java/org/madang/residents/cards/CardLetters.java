package org.madang.residents.cards;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.notices.Notice;
import org.madang.kernel.notices.Notices;
import org.madang.kernel.notices.Recipient;
import org.springframework.stereotype.Component;

/** What residents are told of their cards, in the transaction that makes it so. */
@Component
public class CardLetters {

    private static final String MINE = "/my/card";
    private static final String PHONE = "/my/card/mobile";

    private final Notices notices;

    CardLetters(Notices notices) {
        this.notices = notices;
    }

    /** The person has reached 17 (Article 24 (4)). */
    public void apply(long residentId, String lastDay) {
        send(
                residentId,
                Text.of("첫 주민등록증을 신청하세요", "Apply for your first resident card"),
                Text.of(
                                "만 17세가 되었어요. {0}까지 사진을 올려 신청하면 무료로 만들어 드려요.",
                                "You have reached 17. Apply with a photo by {0}; it is free.")
                        .with(lastDay),
                MINE,
                null);
    }

    public void refused(long residentId, RefusalReason why, long applicationId) {
        send(
                residentId,
                Text.of("주민등록증 신청을 고쳐 주세요", "Your application for a card"),
                Text.of("{0} 고쳐서 다시 신청하세요.", "{0} Please apply again.").with(why.words()),
                MINE,
                "card-application-" + applicationId);
    }

    public void ready(long residentId) {
        send(
                residentId,
                Text.of("주민등록증이 나왔어요", "Your resident card is ready"),
                Text.of(
                        "신분을 확인할 수 있는 것을 가지고 주민센터에서 받으세요.",
                        "Pick it up at your community centre; bring something that shows who you"
                                + " are."),
                MINE,
                null);
    }

    /** The card on the phone has ended, as the person has moved or changed. */
    public void phoneEnded(long residentId) {
        send(
                residentId,
                Text.of("휴대폰의 주민등록증을 다시 담으세요", "Put your card on the phone again"),
                Text.of(
                        "주민등록 내용이 바뀌어서 휴대폰에 담은 주민등록증이 끝났어요.",
                        "What the register says has changed, so the card on your phone has ended."),
                PHONE,
                null);
    }

    private void send(
            long residentId, Text subject, Text words, String link, @Nullable String reference) {
        notices.send(Recipient.resident(residentId), new Notice(subject, words, link, reference));
    }
}
