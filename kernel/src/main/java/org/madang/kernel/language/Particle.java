package org.madang.kernel.language;

/**
 * Korean particles that follow the sound before them. A text writes both, 을(를); once it is known
 * what stands before, the one that fits is left: 이름을, 주소를, 3을, 4를. After letters of another script
 * both stay, for nobody can tell how they are read.
 */
enum Particle {
    OBJECT("을(를)", "을", "를"),
    TOPIC("은(는)", "은", "는"),
    SUBJECT("이(가)", "이", "가"),
    WITH("과(와)", "과", "와");

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int FINALS = 28;

    /** 영, 일, 삼, 육, 칠, 팔: figures whose names end in a consonant. */
    private static final String CLOSED = "013678";

    private static final String OPEN = "2459";

    private final String both;
    private final String closed;
    private final String open;

    Particle(String both, String closed, String open) {
        this.both = both;
        this.closed = closed;
        this.open = open;
    }

    /**
     * Puts words into a pattern, and the particles that follow them right.
     *
     * @param place what the words replace, as <code>{0}</code>
     */
    static String fill(String pattern, String place, String words) {
        var filled = pattern;
        for (var one : values()) {
            filled = filled.replace(place + one.both, place + one.after(words));
        }
        return filled.replace(place, words);
    }

    private String after(String words) {
        var read = read(words);
        char last = read.isEmpty() ? ' ' : read.charAt(read.length() - 1);
        if (last >= FIRST && last <= LAST) {
            return (last - FIRST) % FINALS == 0 ? open : closed;
        }
        if (CLOSED.indexOf(last) >= 0) {
            return closed;
        }
        return OPEN.indexOf(last) >= 0 ? open : both;
    }

    /** What is in brackets at the end is not read out. */
    private static String read(String words) {
        int bracket = words.lastIndexOf('(');
        return words.endsWith(")") && bracket > 0 ? words.substring(0, bracket).strip() : words;
    }
}
