package org.madang.forensics.register;

import org.madang.kernel.language.Text;

/** What an expert concludes from comparing ante-mortem with post-mortem data. */
public enum Conclusion {
    ESTABLISHED("동일인", "Identity established"),
    PROBABLE("동일인일 가능성 높음", "Identity probable"),
    POSSIBLE("동일인일 수 있음", "Identity possible"),
    INSUFFICIENT("자료 부족", "Insufficient data"),
    EXCLUDED("동일인 아님", "Identity excluded");

    private final Text words;

    Conclusion(String ko, String en) {
        words = Text.of(ko, en);
    }

    public Text words() {
        return words;
    }
}
