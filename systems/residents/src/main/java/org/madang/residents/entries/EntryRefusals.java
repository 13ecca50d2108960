package org.madang.residents.entries;

import org.madang.residents.Refusal;

/** The reasons that several entries share; each names its law (Resident Registration Act). */
public final class EntryRefusals {

    public static final Refusal NOT_FOUND =
            Refusal.of(
                    "entry.not-found",
                    "persons",
                    "관할 주민등록표에서 찾을 수 없습니다 (주민등록법 제2조).",
                    "Not found in the register of your jurisdiction (Article 2).");
    public static final Refusal CHANGED_MEANWHILE =
            Refusal.of(
                    "entry.changed-meanwhile",
                    null,
                    "그 사이 다른 담당자가 이 기록을 변경했습니다. 바뀐 내용을 확인하고 다시 처리하십시오.",
                    "Someone else has changed this record meanwhile. Look at it again first.");
    public static final Refusal SEVERAL_HOUSEHOLDS =
            Refusal.of(
                    "entry.several-households",
                    "persons",
                    "한 번에 하나의 세대에 속하는 사람만 처리합니다 (제10조제1항제4호).",
                    "One entry is for members of one household (Article 10, item 4).");
    public static final Refusal FUTURE =
            Refusal.of(
                    "entry.future",
                    "on",
                    "아직 오지 않은 날의 일은 등록할 수 없습니다 (제11조제1항).",
                    "It is entered after it has come to be (Article 11, paragraph 1).");
    public static final Refusal LATER_ENTRY =
            Refusal.of(
                    "entry.later-entry",
                    "on",
                    "그 날 이후에 이미 등록된 변동이 있습니다. 지난 기록은 정정으로만 바꿉니다 (제13조).",
                    "Something was entered for that day or later; the past is changed only by a"
                            + " correction (Article 13).");
    public static final Refusal HEAD_NEEDED =
            Refusal.of(
                    "entry.head-needed",
                    "newHead",
                    "세대주가 떠나므로 남는 세대원 가운데 새 세대주를 정해야 합니다 (제22조제1항제2호).",
                    "Their head leaves: those who stay need a new one (Article 22, item 2).");
    public static final Refusal HEAD_NOT_NEEDED =
            Refusal.of(
                    "entry.head-not-needed",
                    "newHead",
                    "남는 세대의 세대주는 바뀌지 않습니다 (제22조제1항제2호).",
                    "Those who stay keep their head, or nobody stays (Article 22, item 2).");
    public static final Refusal HEAD_NOT_THERE =
            Refusal.of(
                    "entry.head-not-there",
                    "newHead",
                    "새 세대주는 그 날 이 세대에 살던 사람이어야 합니다 (제10조제1항제4호).",
                    "The new head must live in the household on that day (Article 10, item 4).");
    public static final Refusal ONE_HEAD =
            Refusal.of(
                    "entry.one-head",
                    "relations",
                    "한 세대의 세대주는 한 사람입니다 (제10조제1항제4호).",
                    "A household has one head (Article 10, paragraph 1, item 4).");
    public static final Refusal NO_EVIDENCE =
            Refusal.of(
                    "entry.no-evidence",
                    "evidence",
                    "사실을 확인한 자료를 적어야 합니다 (제13조제2항, 제20조제5항).",
                    "State what shows it to be so (Articles 13 and 20).");
    public static final Refusal NO_SUCH_ADDRESS =
            Refusal.of(
                    "entry.no-such-address",
                    "addressId",
                    "그 날에 존재하는 도로명주소가 아닙니다 (제10조제1항제7호).",
                    "There was no such road address on that day (Article 10, item 7).");
    public static final Refusal BAD_UNIT =
            Refusal.of(
                    "entry.bad-unit",
                    "unit",
                    "상세주소는 80자 이하의 한 줄로 적습니다 (제10조제1항제7호).",
                    "The unit is one line of at most 80 characters (Article 10, item 7).");
    public static final Refusal NO_SUCH_HOUSEHOLD =
            Refusal.of(
                    "entry.no-such-household",
                    "joinHouseholdId",
                    "들어가려는 세대가 이 주소에 없습니다 (제10조제1항제4호).",
                    "There is no such household at this address (Article 10, item 4).");
    public static final Refusal NO_CONSENT =
            Refusal.of(
                    "entry.no-consent",
                    "consent",
                    "들어가려는 세대의 세대주가 확인해야 합니다 (제11조제1항).",
                    "The head of the household to be joined must confirm (Article 11).");
    public static final Refusal RELATION_NEEDED =
            Refusal.of(
                    "entry.relation-needed",
                    "relations",
                    "들어가는 사람마다 그 세대주와의 관계를 적어야 합니다 (제10조제1항제4호).",
                    "Each who joins needs a relation to the head there (Article 10, item 4).");

    private EntryRefusals() {}
}
