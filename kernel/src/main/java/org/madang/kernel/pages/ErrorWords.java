package org.madang.kernel.pages;

import org.madang.kernel.language.Text;

/** What an error page says: what happened, and what to do now. */
record ErrorWords(Text title, Text happened, Text now) {

    static ErrorWords of(int status) {
        return switch (status) {
            case 401, 403 -> refused(status);
            case 404, 410 -> missing();
            case 409, 412, 428 -> conflict();
            case 413, 414, 431 -> tooLarge();
            case 405, 406, 415 -> otherWay();
            case 429 -> tooMany();
            case 503, 504 -> away();
            default -> status >= 500 ? ours() : notUnderstood();
        };
    }

    private static ErrorWords refused(int status) {
        return status == 401
                ? new ErrorWords(
                        Text.of("로그인이 필요해요", "You need to sign in"),
                        Text.of("누구신지 알아야 볼 수 있는 화면이에요.", "We need to know who you are."),
                        Text.of("로그인한 뒤 다시 열어 주세요.", "Sign in and open the page again."))
                : new ErrorWords(
                        Text.of("이 일은 하실 수 없어요", "You cannot do this"),
                        Text.of(
                                "이 화면이나 일을 맡지 않으셨거나, 화면을 연 지 오래되었어요.",
                                "It is not yours to see or do, or the page was open for too long."),
                        Text.of(
                                "이전 화면을 새로 열어 다시 해 보세요. 맡은 일이라면 기관의 담당자에게 알려 주세요.",
                                "Open the page before this one anew and try again. If it should be"
                                        + " yours to do, tell the administrator of your office."));
    }

    private static ErrorWords missing() {
        return new ErrorWords(
                Text.of("찾으시는 화면이 없어요", "There is no such page"),
                Text.of(
                        "주소가 바뀌었거나 잘못 적혔을 수 있어요.",
                        "The address may have changed or been mistyped."),
                Text.of(
                        "주소를 확인하거나 첫 화면에서 찾아 보세요.",
                        "Check the address, or search from the front page."));
    }

    private static ErrorWords conflict() {
        return new ErrorWords(
                Text.of("그사이에 바뀌었어요", "It has changed in the meantime"),
                Text.of(
                        "같은 기록에 다른 일이 먼저 끝났어요.",
                        "Something else was done to the same record first."),
                Text.of(
                        "화면을 새로 열어 지금 모습을 확인하고 다시 해 주세요.",
                        "Open the page anew, see how it stands now, and do it again."));
    }

    private static ErrorWords tooLarge() {
        return new ErrorWords(
                Text.of("보내신 것이 너무 커요", "What you sent is too large"),
                Text.of("받을 수 있는 크기를 넘었어요.", "It is larger than we can take."),
                Text.of("더 작은 파일로 나누어 보내 주세요.", "Send a smaller file."));
    }

    private static ErrorWords otherWay() {
        return new ErrorWords(
                Text.of("이 방법으로는 할 수 없어요", "It cannot be done this way"),
                Text.of(
                        "이 주소는 그런 요청이나 형식을 받지 않아요.",
                        "This address does not take such a request or format."),
                Text.of("이전 화면으로 돌아가 다시 해 주세요.", "Go back to the page before and try again."));
    }

    private static ErrorWords tooMany() {
        return new ErrorWords(
                Text.of("잠시 쉬었다가 해 주세요", "Please wait a moment"),
                Text.of("짧은 시간에 요청이 너무 많았어요.", "There were too many requests in a short time."),
                Text.of("1분쯤 뒤에 다시 해 주세요.", "Try again in about a minute."));
    }

    private static ErrorWords away() {
        return new ErrorWords(
                Text.of("지금은 열 수 없어요", "Not available right now"),
                Text.of("필요한 곳이 잠시 응답하지 않아요.", "Something we need does not answer for now."),
                Text.of("몇 분 뒤에 다시 해 주세요.", "Try again in a few minutes."));
    }

    private static ErrorWords ours() {
        return new ErrorWords(
                Text.of("저희 쪽에 문제가 생겼어요", "Something went wrong on our side"),
                Text.of("하시던 일을 끝내지 못했어요.", "We could not finish what you were doing."),
                Text.of(
                        "잠시 뒤에 다시 해 주세요. 또 그러면 아래 번호를 알려 주세요.",
                        "Try again in a moment. If it happens again, tell us the number below."));
    }

    private static ErrorWords notUnderstood() {
        return new ErrorWords(
                Text.of("보내신 내용을 이해하지 못했어요", "We could not understand what was sent"),
                Text.of(
                        "주소나 입력한 내용이 맞지 않아요.",
                        "Something in the address or in what was sent does not fit."),
                Text.of("이전 화면으로 돌아가 다시 확인해 주세요.", "Go back to the page before and check again."));
    }
}
