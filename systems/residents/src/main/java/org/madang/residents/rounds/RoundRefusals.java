package org.madang.residents.rounds;

import org.madang.residents.Refusal;

/** Why a round is not opened, answered or closed as asked. */
final class RoundRefusals {

    static final Refusal NO_MUNICIPALITY =
            Refusal.of(
                    "round.no-municipality",
                    null,
                    "사실조사는 시·군·구에서 시작합니다 (제2조, 제20조제1항).",
                    "A municipality opens it (Articles 2 and 20 (1)).");
    static final Refusal OPEN_ALREADY =
            Refusal.of(
                    "round.open-already",
                    null,
                    "이 시·군·구의 사실조사가 이미 진행되고 있습니다. 먼저 끝내야 합니다 (제20조제1항).",
                    "One is open in this municipality: close it first (Article 20 (1)).");
    static final Refusal FROM_PAST =
            Refusal.of(
                    "round.from-past",
                    "from",
                    "시작하는 날은 오늘이거나 그 뒤여야 합니다 (제20조제1항).",
                    "It begins today or later (Article 20 (1)).");
    static final Refusal HOME_ORDER =
            Refusal.of(
                    "round.home-order",
                    "homeUntil",
                    "비대면 조사는 시작하는 날이나 그 뒤에 끝납니다 (제20조제1항).",
                    "Answers from home end on the first day or after it (Article 20 (1)).");
    static final Refusal UNTIL_ORDER =
            Refusal.of(
                    "round.until-order",
                    "until",
                    "방문 조사는 비대면 조사가 끝나는 날이나 그 뒤에 끝납니다 (제20조제1항).",
                    "Visits end no earlier than answers from home (Article 20 (1)).");
    static final Refusal TOO_LONG =
            Refusal.of(
                    "round.too-long",
                    "until",
                    "해마다 하는 조사이므로 1년 안에 끝나야 합니다 (제20조제1항).",
                    "It is held every year and ends within one (Article 20 (1)).");
    static final Refusal NO_GROUND =
            Refusal.of(
                    "round.no-ground",
                    "ground",
                    "근거를 300자 이하로 적어야 합니다 (제20조제1항).",
                    "Say in 300 characters what it rests on (Article 20 (1)).");
    static final Refusal ENDED =
            Refusal.of(
                    "round.ended",
                    null,
                    "이 사실조사에 답하는 기간이 끝났습니다 (제20조제1항).",
                    "The time to answer this round has ended (Article 20 (1)).");
    static final Refusal NOT_BEGUN =
            Refusal.of(
                    "round.not-begun",
                    null,
                    "이 사실조사는 아직 시작하지 않았습니다 (제20조제1항).",
                    "This round has not begun yet (Article 20 (1)).");
    static final Refusal NOT_ASKED =
            Refusal.of(
                    "round.not-asked",
                    null,
                    "이 세대는 이번 사실조사의 대상이 아닙니다. 조사를 시작한 날 이 시·군·구에 거주자로 등록된"
                            + " 세대만 조사합니다 (제6조제1항, 제20조제1항).",
                    "This household is not asked: only those registered as residents here on the"
                            + " day the round was opened are (Articles 6 (1) and 20 (1)).");
    static final Refusal NOT_ADULT =
            Refusal.of(
                    "round.not-adult",
                    null,
                    "세대에 거주자로 등록된 19세 이상 한 사람이 답합니다 (제11조제1항, 민법 제4조).",
                    "Somebody of 19 or more who is a resident of the household answers (Article 11"
                            + " (1); Civil Act, Article 4).");
    static final Refusal VISITED =
            Refusal.of(
                    "round.visited",
                    null,
                    "공무원이 방문해 확인한 뒤에는 집에서 답을 바꿀 수 없습니다. 주민센터에 알려 주세요" + " (제20조제1항).",
                    "An official has seen for themselves: tell your community centre instead"
                            + " (Article 20 (1)).");
    static final Refusal CHANGED_MEANWHILE =
            Refusal.of(
                    "round.changed-meanwhile",
                    null,
                    "그사이 다른 사람이 이 세대의 답을 넣었습니다. 다시 보고 답해 주세요 (제20조제1항).",
                    "Somebody else has answered for this household meanwhile: look again (Article"
                            + " 20 (1)).");
    static final Refusal NOT_A_MEMBER =
            Refusal.of(
                    "round.not-a-member",
                    "absent",
                    "이 세대에 등록된 사람 가운데에서만 고를 수 있습니다 (제20조제1항).",
                    "Choose among those registered in this household (Article 20 (1)).");
    static final Refusal NOTHING_SAID =
            Refusal.of(
                    "round.nothing-said",
                    "absent",
                    "무엇이 다른지 고르거나 적어 주세요 (제20조제1항).",
                    "Choose or write what is not so (Article 20 (1)).");
    static final Refusal BOTH =
            Refusal.of(
                    "round.both",
                    "absent",
                    "다른 점이 있으면 “등록된 것과 다름”을 골라야 합니다 (제20조제1항).",
                    "Where something is not so, it is not as registered (Article 20 (1)).");
    static final Refusal WORDS =
            Refusal.of(
                    "round.words",
                    "words",
                    "내용은 500자 이하로 적습니다 (제20조제1항).",
                    "Write 500 characters or fewer (Article 20 (1)).");
    static final Refusal DAY =
            Refusal.of(
                    "round.day",
                    "on",
                    "방문한 날은 조사 기간 안이어야 하고, 오늘보다 늦거나 앞선 방문보다 빠를 수 없습니다" + " (제20조제1항).",
                    "A visit lies within the round, not in the future and not before the last one"
                            + " (Article 20 (1)).");
    static final Refusal SAME_DAY =
            Refusal.of(
                    "round.same-day",
                    "on",
                    "만나지 못한 세대는 다른 날에 다시 방문합니다 (제20조제1항).",
                    "Who was not met is visited again on another day (Article 20 (1)).");
    static final Refusal THREE_VISITS =
            Refusal.of(
                    "round.three-visits",
                    "found",
                    "세 번 방문했습니다. 이제 사실조사 절차에서 최고합니다 (제20조제2항, 제3항).",
                    "Three visits were made: a notice follows in a proceeding (Article 20 (2) and"
                            + " (3)).");
    static final Refusal MET_ALREADY =
            Refusal.of(
                    "round.met-already",
                    "found",
                    "이미 만나 확인한 세대입니다 (제20조제1항).",
                    "They have been met already (Article 20 (1)).");
    static final Refusal CLOSED_ALREADY =
            Refusal.of(
                    "round.closed-already",
                    null,
                    "이미 끝낸 사실조사입니다 (제20조제1항).",
                    "This round is closed already (Article 20 (1)).");

    private RoundRefusals() {}
}
