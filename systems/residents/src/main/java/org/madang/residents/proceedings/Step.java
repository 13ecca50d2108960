package org.madang.residents.proceedings;

import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.residents.proceedings.Proceeding.Kind;

/**
 * The steps of proceedings and what may follow what: the life cycle as data (Resident Registration
 * Act, Articles 7-4, 7-5, 20, 20-2 and 21).
 */
public enum Step {
    OPENED(
            Kind.INVESTIGATION,
            Text.of("조사 시작 (제20조제1항)", "Opened (Article 20 (1))"),
            null,
            By.DESK),
    VISITED(
            Kind.INVESTIGATION,
            Text.of("현장 조사 (제20조제1항)", "Visited (Article 20 (1))"),
            null,
            By.DESK,
            "OPENED",
            "VISITED"),
    NOTICE_SENT(
            Kind.INVESTIGATION,
            Text.of("최고 (제20조제2항)", "Notice sent (Article 20 (2))"),
            Period.ofDays(7),
            By.DESK,
            "VISITED"),
    ANNOUNCED(
            Kind.INVESTIGATION,
            Text.of("공고 (제20조제3항)", "Public notice (Article 20 (3))"),
            Period.ofDays(7),
            By.DESK,
            "VISITED",
            "NOTICE_SENT",
            "ANNOUNCED"),
    ACTED(
            Kind.INVESTIGATION,
            Text.of("직권조치 또는 신고에 따른 정리 (제20조제5항, 제6항)", "Register put right (Article 20 (5), (6))"),
            Period.ofDays(14),
            By.ENTRY,
            "OPENED",
            "VISITED",
            "NOTICE_SENT",
            "ANNOUNCED"),
    TOLD(
            Kind.INVESTIGATION,
            Text.of("직권조치 통지·공고 (제20조제7항)", "Told of it (Article 20 (7))"),
            Period.ofDays(30),
            By.DESK,
            "ACTED"),
    OBJECTED(
            Kind.INVESTIGATION,
            Text.of("이의신청 접수 (제21조제1항)", "Objection received (Article 21 (1))"),
            Period.ofDays(10),
            By.DESK,
            "ACTED",
            "TOLD"),
    CLOSED(
            Kind.INVESTIGATION,
            Text.of("종결 (제20조, 제21조제2항)", "Closed (Articles 20 and 21)"),
            null,
            By.DESK,
            "OPENED",
            "VISITED",
            "NOTICE_SENT",
            "ANNOUNCED",
            "TOLD",
            "OBJECTED"),

    APPLIED(
            Kind.NUMBER_CHANGE,
            Text.of("변경 신청 (제7조의4제1항)", "Applied (Article 7-4 (1))"),
            null,
            By.DESK),
    REFERRED(
            Kind.NUMBER_CHANGE,
            Text.of("위원회에 결정 청구 (제7조의4제2항)", "Put to the committee (Article 7-4 (2))"),
            Period.ofDays(90),
            By.DESK,
            "APPLIED",
            "DISPUTED"),
    REFERRED_URGENTLY(
            Kind.NUMBER_CHANGE,
            Text.of("위원회에 긴급 청구 (제7조의5제4항)", "Put to it urgently (Article 7-5 (4))"),
            Period.ofDays(45),
            By.DESK,
            "APPLIED",
            "DISPUTED"),
    EXTENDED(
            Kind.NUMBER_CHANGE,
            Text.of("심사 기간 연장 (제7조의5제3항)", "Term extended (Article 7-5 (3))"),
            Period.ofDays(30),
            By.DESK,
            "REFERRED",
            "REFERRED_URGENTLY"),
    GRANTED(
            Kind.NUMBER_CHANGE,
            Text.of("변경 결정·번호 변경 (제7조의4제3항)", "Granted and changed (Article 7-4 (3))"),
            null,
            By.ENTRY,
            "REFERRED",
            "REFERRED_URGENTLY",
            "EXTENDED"),
    REJECTED(
            Kind.NUMBER_CHANGE,
            Text.of("변경 결정 이외의 결정 통지 (제7조의4제4항)", "Not granted (Article 7-4 (4))"),
            Period.ofDays(30),
            By.DESK,
            "REFERRED",
            "REFERRED_URGENTLY",
            "EXTENDED"),
    DISPUTED(
            Kind.NUMBER_CHANGE,
            Text.of("이의신청 접수 (제7조의4제4항)", "Objection received (Article 7-4 (4))"),
            null,
            By.DESK,
            "REJECTED"),
    ENDED(
            Kind.NUMBER_CHANGE,
            Text.of("종결 (제7조의4)", "Closed (Article 7-4)"),
            null,
            By.DESK,
            "APPLIED",
            "REJECTED");

    /** Whether an official takes the step as such, or an entry in the register does. */
    enum By {
        DESK,
        ENTRY
    }

    private final Kind kind;
    private final Text words;
    private final @Nullable Period term;
    private final By by;
    private final Set<String> after;

    Step(Kind kind, Text words, @Nullable Period term, By by, String... after) {
        this.kind = kind;
        this.words = words;
        this.term = term;
        this.by = by;
        this.after = Set.of(after);
    }

    public Text words() {
        return words;
    }

    Kind kind() {
        return kind;
    }

    /** How long a term the step begins at the least (notices) or at the most (all others). */
    @Nullable Period term() {
        return term;
    }

    /** Whether the official sets the term, which must not be shorter (notices). */
    boolean setsTerm() {
        return this == NOTICE_SENT || this == ANNOUNCED;
    }

    boolean isFirst() {
        return after.isEmpty();
    }

    boolean follows(Step state) {
        return after.contains(state.name());
    }

    boolean byDesk() {
        return by == By.DESK;
    }

    /** Whether nothing can follow. */
    boolean ends() {
        return this == CLOSED || this == ENDED || this == GRANTED;
    }

    /** Whether it must come within the term that runs, such as an objection. */
    boolean needsRunningTerm() {
        return this == OBJECTED || this == DISPUTED;
    }

    /** What an official may do next. */
    static List<Step> next(Step state) {
        return Arrays.stream(values())
                .filter(step -> step.byDesk() && step.follows(state))
                .toList();
    }
}
