package org.madang.residents.cards.credential;

import org.madang.kernel.language.Text;

/** What can be wrong with a credential that is shown. */
public enum Fault {
    MALFORMED(
            Text.of(
                    "모바일 주민등록증 형식이 아니에요.",
                    "This does not have the form of a mobile resident card.")),
    ALGORITHM(
            Text.of(
                    "받을 수 없는 서명 방식이에요. ES256만 받아요.",
                    "It is signed in a way that is not accepted; only ES256 is.")),
    UNKNOWN_ISSUER(Text.of("발급 기관을 알 수 없어요.", "Its issuer is not known.")),
    SIGNATURE(
            Text.of(
                    "발급 기관의 서명이 맞지 않아요. 바뀌었거나 가짜예요.",
                    "The issuer's signature does not hold: it was changed, or is forged.")),
    NOT_YET(Text.of("아직 유효하지 않아요.", "It is not valid yet.")),
    EXPIRED(Text.of("유효기간이 지났어요.", "It has expired.")),
    DISCLOSURE(
            Text.of("보여 준 항목이 발급된 내용과 달라요.", "A fact that is shown is not one that was issued.")),
    NO_BINDING(
            Text.of(
                    "지닌 사람의 확인이 없어요. 복사본일 수 있어요.",
                    "Its holder has not confirmed it: it may be a copy.")),
    WRONG_HOLDER(
            Text.of(
                    "지닌 사람의 열쇠가 발급받은 사람의 것이 아니에요.",
                    "The holder's key is not the one it was issued to.")),
    WRONG_NONCE(
            Text.of(
                    "이번 요청에 대한 답이 아니에요. 전에 쓴 것을 다시 보냈을 수 있어요.",
                    "It does not answer this request; it may be an earlier answer, sent again.")),
    WRONG_AUDIENCE(Text.of("다른 곳에 보여 주려던 것이에요.", "It was meant to be shown to somebody else.")),
    STALE_BINDING(Text.of("보여 준 지 너무 오래됐어요.", "It was confirmed too long ago.")),
    RECOMPOSED(
            Text.of(
                    "지닌 사람이 확인한 뒤에 보여 주는 항목이 바뀌었어요.",
                    "What is shown was changed after its holder confirmed it.")),
    REVOKED(Text.of("효력이 없어진 모바일 주민등록증이에요.", "This mobile card has been revoked.")),
    SUSPENDED(Text.of("분실 신고로 효력이 멈춰 있어요.", "This mobile card is suspended.")),
    STATUS_UNKNOWN(
            Text.of(
                    "효력 목록이 없거나 오래되어 폐지 여부를 알 수 없어요.",
                    "Whether it was revoked is not known: the list of states is missing or too"
                            + " old."));

    private final Text words;

    Fault(Text words) {
        this.words = words;
    }

    public Text words() {
        return words;
    }
}
