package org.madang.residents;

import org.madang.kernel.language.Text;

/** Who may have a paper from the register (Resident Registration Act, Article 29, paragraph 2). */
public enum Requester {
    SELF(Text.of("본인 (제29조제2항)", "The person themselves (Article 29 (2))"), 400, false),
    MEMBER(Text.of("세대원 (제29조제2항)", "A member of the household (29 (2))"), 400, false),
    PROXY(Text.of("위임받은 사람 (제29조제2항)", "Somebody they sent (29 (2))"), 400, false),
    AGENCY(Text.of("국가·지방자치단체의 공무 (제1호)", "An authority, for its work (item 1)"), 0, false),
    LITIGATION(Text.of("소송·비송·경매 (제2호)", "For a court or an auction (item 2)"), 400, false),
    OTHER_LAW(Text.of("다른 법령의 근거 (제3호·제4호)", "Another act says so (items 3, 4)"), 400, false),
    FAMILY(Text.of("배우자·직계혈족 등 (제5호)", "Spouse or lineal kin (item 5)"), 400, false),
    CHILD_OF_DIVORCED(
            Text.of("이혼한 사람의 직계비속 (제10항, 초본만)", "Child of a divorced person (29 (10))"), 400, true),
    CREDITOR(Text.of("정당한 이해관계인 (제6호, 초본만)", "A proven interest (item 6)"), 500, true);

    private final Text words;
    private final int fee;
    private final boolean individualOnly;

    Requester(Text words, int fee, boolean individualOnly) {
        this.words = words;
        this.fee = fee;
        this.individualOnly = individualOnly;
    }

    public Text words() {
        return words;
    }

    /** Won for a copy at the counter (Enforcement Rule, the table of fees). */
    public int fee() {
        return fee;
    }

    /** Whether the law gives them the individual certificate alone. */
    public boolean individualOnly() {
        return individualOnly;
    }

    /** Whether it is somebody else than the person and their household. */
    public boolean isThirdParty() {
        return this != SELF && this != MEMBER;
    }
}
