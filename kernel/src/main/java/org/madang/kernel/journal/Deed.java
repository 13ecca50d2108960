package org.madang.kernel.journal;

import org.madang.kernel.language.Text;

/** What was done to the data a journal entry speaks of. */
public enum Deed {
    READ("열람", "Looked at"),
    SEARCH("검색", "Searched for"),
    CHANGE("변경", "Changed"),
    ISSUE("발급", "Issued"),
    EXPORT("내보냄", "Passed on"),
    SIGN_IN("로그인", "Signed in"),
    REFUSED("거절됨", "Refused");

    private final Text words;

    Deed(String ko, String en) {
        this.words = Text.of(ko, en);
    }

    public Text words() {
        return words;
    }
}
