package org.madang.residents.notifying;

import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Refusal;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.notifying.NoticeRequests.Capacity;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the request of an owner, landlord or head of household to be told of every move-in report
 * to their address, and ends it (Resident Registration Act, Article 16-2).
 */
@Component
class TakeNoticeRequest {

    static final Purpose PURPOSE =
            Purpose.of("residents.notice-request", Text.of("전입 통보 신청", "Notice of moves"));

    static final Refusal NO_SUCH_ADDRESS =
            Refusal.of(
                    "notice.no-such-address",
                    "addressId",
                    "건물의 주소가 아닙니다 (제16조의2제1항).",
                    "This is no address of a building (Article 16-2, paragraph 1).");
    static final Refusal UNPROVEN =
            Refusal.of(
                    "notice.unproven",
                    "evidence",
                    "연락처(100자까지)와 소유자·임대인·세대주임을 증명하는 자료(500자까지)를 적습니다 (제16조의2제1항).",
                    "It takes where to tell them (100 characters) and what proves that they are the"
                            + " owner, landlord or head (500) (Article 16-2, paragraph 1).");
    static final Refusal ENDED =
            Refusal.of(
                    "notice.ended",
                    "id",
                    "이어지고 있는 신청이 아닙니다.",
                    "There is no such request, or it has ended.");

    private static final int LONGEST_CONTACT = 100;
    private static final int LONGEST_EVIDENCE = 500;

    private final NoticeRequests requests;
    private final Desk desk;
    private final RegisterClock clock;

    TakeNoticeRequest(NoticeRequests requests, Desk desk, RegisterClock clock) {
        this.requests = requests;
        this.desk = desk;
        this.clock = clock;
    }

    /** The request to be. */
    record Command(
            Capacity capacity,
            long applicantId,
            String contact,
            String evidence,
            long addressId,
            String unit) {}

    /** What became of it. */
    sealed interface Result {

        /** It was taken, or has ended. */
        record Done(long id) implements Result {}

        /** It was not, for this reason. */
        record Refused(Refusal reason) implements Result {}
    }

    /**
     * Takes it for an address of the area of whoever is charged with the register there.
     *
     * @throws org.madang.kernel.access.AccessRefused outside the area or without the duty
     */
    @Transactional
    Result take(Command command) {
        var charge = desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        if (!written(command.contact(), LONGEST_CONTACT)
                || !written(command.evidence(), LONGEST_EVIDENCE)) {
            return new Result.Refused(UNPROVEN);
        }
        var place =
                desk.building(charge, command.addressId(), command.applicantId(), PURPOSE)
                        .orElse(null);
        if (place == null) {
            return new Result.Refused(NO_SUCH_ADDRESS);
        }
        return new Result.Done(
                requests.add(
                        new NoticeRequests.Draft(
                                command.capacity(),
                                command.applicantId(),
                                command.contact().strip(),
                                command.evidence().strip(),
                                place.addressId(),
                                command.unit(),
                                place.division(),
                                clock.today(),
                                charge.actor().id())));
    }

    /** Ends a request of the own area today. */
    @Transactional
    Result end(long id) {
        desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        return requests.end(id, clock.today()) ? new Result.Done(id) : new Result.Refused(ENDED);
    }

    private static boolean written(String text, int longest) {
        return !text.isBlank() && text.strip().length() <= longest;
    }
}
