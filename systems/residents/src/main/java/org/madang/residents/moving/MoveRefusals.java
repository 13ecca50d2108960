package org.madang.residents.moving;

import org.madang.residents.Refusal;

/** The reasons for which a move is not entered; each names its law. */
final class MoveRefusals {

    static final Refusal NOT_FOUND =
            Refusal.of(
                    "move.not-found",
                    "movers",
                    "전입하는 사람을 주민등록표에서 찾을 수 없습니다 (주민등록법 제16조제1항).",
                    "A person who moves is not in the register (Article 16, paragraph 1).");
    static final Refusal CHANGED_MEANWHILE =
            Refusal.of(
                    "move.changed-meanwhile",
                    null,
                    "그 사이 다른 담당자가 이 세대를 변경했습니다. 바뀐 내용을 확인하고 다시 처리하십시오.",
                    "Someone else has changed this household meanwhile. Look at it again first.");
    static final Refusal NOT_REGISTERED =
            Refusal.of(
                    "move.not-registered",
                    "movers",
                    "사망하거나 등록이 말소된 사람은 전입할 수 없습니다 (주민등록법 제6조, 제16조제1항).",
                    "Somebody dead or struck off cannot move (Articles 6 and 16).");
    static final Refusal UNKNOWN_RESIDENCE =
            Refusal.of(
                    "move.unknown-residence",
                    "movers",
                    "거주불명자는 재등록 및 전입신고로 처리합니다 (시행령 제32조제1항).",
                    "Whose residence is unknown registers again first (Decree, Article 32).");
    static final Refusal SEVERAL_HOUSEHOLDS =
            Refusal.of(
                    "move.several-households",
                    "movers",
                    "한 번의 전입신고는 하나의 세대에 속하는 사람만 할 수 있습니다 (주민등록법 제16조제1항).",
                    "One report is for members of one household (Article 16, paragraph 1).");
    static final Refusal FUTURE =
            Refusal.of(
                    "move.future",
                    "movedOn",
                    "아직 오지 않은 날의 전입은 신고할 수 없습니다 (주민등록법 제16조제1항).",
                    "A move is reported after it was made (Article 16, paragraph 1).");
    static final Refusal LATER_ENTRY =
            Refusal.of(
                    "move.later-entry",
                    "movedOn",
                    "전입일이 마지막 주소 변동일과 같거나 그보다 앞섭니다. 지난 기록은 정정으로만 바꿉니다" + " (주민등록법 제13조).",
                    "The date is not after the last entry of a mover; the past is changed only by a"
                            + " correction (Article 13).");
    static final Refusal LATER_ENTRY_THERE =
            Refusal.of(
                    "move.later-entry-there",
                    "movedOn",
                    "전입하려는 세대의 세대주가 그 날 아직 세대주가 아니었습니다.",
                    "On that day the head of the household to be joined was not yet its head.");
    static final Refusal NO_SUCH_ADDRESS =
            Refusal.of(
                    "move.no-such-address",
                    "addressId",
                    "전입일에 존재하는 도로명주소가 아닙니다 (주민등록법 제10조제1항제7호, 시행령 제9조제3항).",
                    "There was no such road address on that day (Article 10, item 7).");
    static final Refusal BAD_UNIT =
            Refusal.of(
                    "move.bad-unit",
                    "unit",
                    "상세주소는 80자 이하의 한 줄로 적습니다.",
                    "The unit is one line of at most 80 characters.");
    static final Refusal SAME_ADDRESS =
            Refusal.of(
                    "move.same-address",
                    "addressId",
                    "지금 사는 곳과 같은 주소입니다 (주민등록법 제16조제1항).",
                    "They live at this address already (Article 16, paragraph 1).");
    static final Refusal HEAD_NEEDED =
            Refusal.of(
                    "move.head-needed",
                    "newHeadLeftBehind",
                    "세대주가 전출하므로 남는 세대원 가운데 새 세대주를 정해야 합니다 (주민등록법 제22조제1항제2호).",
                    "Their head leaves: those who stay need a new one (Article 22, item 2).");
    static final Refusal HEAD_NOT_NEEDED =
            Refusal.of(
                    "move.head-not-needed",
                    "newHeadLeftBehind",
                    "남는 세대의 세대주는 바뀌지 않습니다.",
                    "Those who stay keep their head, or nobody stays.");
    static final Refusal HEAD_NOT_STAYING =
            Refusal.of(
                    "move.head-not-staying",
                    "newHeadLeftBehind",
                    "새 세대주는 남는 세대원이어야 합니다.",
                    "The new head must be one of those who stay.");
    static final Refusal HEAD_CAME_LATER =
            Refusal.of(
                    "move.head-came-later",
                    "newHeadLeftBehind",
                    "새 세대주가 전입일 이후에 이 세대에 들어왔습니다.",
                    "The new head came to the household only after that day.");
    static final Refusal ONE_HEAD =
            Refusal.of(
                    "move.one-head",
                    "relations",
                    "한 세대의 세대주는 한 사람입니다 (주민등록법 제10조제1항제4호).",
                    "A household has one head (Article 10, paragraph 1, item 4).");
    static final Refusal NEW_HEAD_NEEDED =
            Refusal.of(
                    "move.new-head-needed",
                    "relations",
                    "새로 만드는 세대의 세대주와 세대원의 관계를 정해야 합니다 (주민등록법 제10조제1항제4호).",
                    "The new household needs a head (Article 10, paragraph 1, item 4).");
    static final Refusal RELATION_NEEDED =
            Refusal.of(
                    "move.relation-needed",
                    "relations",
                    "전입하는 사람마다 새 세대주와의 관계를 적어야 합니다 (주민등록법 제10조제1항제4호).",
                    "Each mover needs a relation to the head there (Article 10, item 4).");
    static final Refusal NO_SUCH_HOUSEHOLD =
            Refusal.of(
                    "move.no-such-household",
                    "joinHouseholdId",
                    "들어가려는 세대가 없거나 이미 없어졌습니다.",
                    "The household to be joined does not exist any more.");
    static final Refusal OWN_HOUSEHOLD =
            Refusal.of(
                    "move.own-household",
                    "joinHouseholdId",
                    "이미 그 세대에 속해 있습니다.",
                    "They belong to this household already.");
    static final Refusal LIVES_ELSEWHERE =
            Refusal.of(
                    "move.lives-elsewhere",
                    "joinHouseholdId",
                    "들어가려는 세대는 이 주소에 살지 않습니다.",
                    "The household to be joined does not live at this address.");
    static final Refusal NO_CONSENT =
            Refusal.of(
                    "move.no-consent",
                    "joinHouseholdId",
                    "전입지 세대주의 확인이 필요합니다 (시행령 제18조제1항, 제23조제2항).",
                    "The head of the household there must confirm (Decree, Articles 18 and 23).");
    static final Refusal NOT_THEIRS_TO_REPORT =
            Refusal.of(
                    "move.not-theirs-to-report",
                    "movers",
                    "세대주가 아니면 본인과 미성년 세대원만 신고할 수 있어요 (주민등록법 제11조제1항).",
                    "Who is not the head reports for themselves and minors (Article 11).");
    static final Refusal NOT_WAITING =
            Refusal.of(
                    "move.not-waiting",
                    null,
                    "이미 처리되었거나 세대주의 확인을 기다리는 신고입니다.",
                    "The report has been dealt with, or waits for the head's consent.");

    private MoveRefusals() {}
}
