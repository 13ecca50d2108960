package org.madang.residents.cards;

import java.util.List;
import org.madang.kernel.access.Duty;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.SystemDescriptor.Audience;
import org.madang.kernel.systems.SystemDescriptor.Fact;
import org.madang.kernel.systems.SystemDescriptor.PageLink;
import org.madang.kernel.systems.SystemDescriptor.RecordSeries;
import org.madang.kernel.systems.SystemDescriptor.Service;

/** What the resident card adds to the declarations of its system. */
public final class CardDuties {

    /** Decides on applications, hands cards over, takes loss reports at the counter. */
    public static final Duty CARDS =
            new Duty("residents.cards", Text.of("주민등록증 발급", "Issue resident cards"));

    /** Sends cards to the printer and reports what came of it. */
    public static final Duty PRINT =
            new Duty("residents.print-cards", Text.of("주민등록증 제작", "Print resident cards"));

    /** Asks whether a card is genuine (Article 35). */
    public static final Duty CHECK =
            new Duty("residents.check-cards", Text.of("주민등록증 진위확인", "Check resident cards"));

    private CardDuties() {}

    public static List<Duty> all() {
        return List.of(CARDS, PRINT, CHECK);
    }

    public static List<Service> services() {
        return List.of(
                new Service(
                        "residents.card",
                        Text.of("주민등록증 발급·재발급", "Resident card"),
                        Text.of(
                                "열일곱 살부터 받는 신분증이에요. 사진을 올려 신청하고 주민센터에서 받아요. 분실, 재발급",
                                "Your identity card from the age of 17: apply with a photo, report"
                                        + " it lost, replace it."),
                        "/my/card"),
                new Service(
                        "residents.mobile-card",
                        Text.of("모바일 주민등록증", "Mobile resident card"),
                        Text.of(
                                "주민등록증을 휴대폰에 담고, 필요한 것만 보여 줘요. 모바일 신분증",
                                "Keep your card on your phone and show only what is needed."),
                        "/my/card/mobile"),
                new Service(
                        "residents.card-check",
                        Text.of("주민등록증 진위확인", "Check a resident card"),
                        Text.of(
                                "받은 주민등록증이 진짜인지, 분실 신고되지 않았는지 확인해요.",
                                "Find out whether a card you are shown is genuine and in force."),
                        "/verify/card"));
    }

    public static List<Fact> facts() {
        var basis = Text.of("주민등록법 제35조", "Resident Registration Act, Article 35");
        return List.of(
                new Fact("residents.card", Text.of("주민등록증", "Resident card"), basis),
                new Fact("residents.photo", Text.of("사진", "Photo"), basis));
    }

    public static List<RecordSeries> records() {
        return List.of(
                new RecordSeries(
                        "residents.card-applications",
                        Text.of("주민등록증 발급신청서", "Applications for cards"),
                        RecordSeries.PERMANENT));
    }

    public static List<PageLink> pages() {
        return List.of(
                new PageLink(
                        "/desk/cards",
                        Text.of("주민등록증 업무", "Card desk"),
                        Audience.OFFICIALS,
                        List.of(CARDS)),
                new PageLink(
                        "/desk/cards/batches",
                        Text.of("주민등록증 제작", "Printing of cards"),
                        Audience.OFFICIALS,
                        List.of(PRINT)),
                new PageLink("/my/card", Text.of("주민등록증", "Resident card"), Audience.RESIDENTS),
                new PageLink(
                        "/verify/card",
                        Text.of("주민등록증 확인", "Check a resident card"),
                        Audience.EVERYONE));
    }
}
