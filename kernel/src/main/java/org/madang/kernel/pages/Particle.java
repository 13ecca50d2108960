package org.madang.kernel.pages;

/** Korean particles that follow the sound before them: 이름을, 주소를. */
final class Particle {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int FINALS = 28;

    private Particle() {}

    /** The word as an object: 을 after a closed syllable, 를 after an open one. */
    static String object(String word) {
        return word + (isClosed(word) ? "을" : "를");
    }

    /** The word as a topic: 은 after a closed syllable, 는 after an open one. */
    static String topic(String word) {
        return word + (isClosed(word) ? "은" : "는");
    }

    private static boolean isClosed(String word) {
        char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
        return last >= FIRST && last <= LAST && (last - FIRST) % FINALS != 0;
    }
}
