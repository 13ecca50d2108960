package org.madang.kernel.journal.verifying;

import org.madang.kernel.journal.VerificationResult;
import org.madang.kernel.journal.VerificationResult.Kind;
import org.madang.kernel.journal.VerificationResult.Tampered;
import org.madang.kernel.journal.VerificationResult.Unreadable;
import org.madang.kernel.language.Text;

/** The words of what was found. */
final class Findings {

    private static final Text NO_PLACE =
            Text.of(
                    "끼워 넣음: {0}번 줄의 기록은 이미 봉인된 시점의 것이라고 하지만 서명된 기록에 없습니다.",
                    "Inserted: the entry on line {0} claims to be older than the last signature,"
                            + " but is not under it.");

    private Findings() {}

    static Tampered tampered(Kind kind, long index, long line) {
        return new Tampered(kind, index, line, words(kind).with(index, line));
    }

    static Tampered somewhere(long from, long to, long line) {
        if (to - from == 1) {
            return tampered(Kind.ALTERED, from, line);
        }
        var words =
                Text.of(
                        "변조됨: {0}번부터 {1}번 기록 사이에 처음으로 바뀐 것이 있습니다.",
                        "Tampered: something was altered, removed or inserted for the first time"
                                + " between the entries {0} and {1}.");
        return new Tampered(Kind.CHANGED, from, line, words.with(from, to - 1));
    }

    static Tampered withoutPlace(long line) {
        return new Tampered(Kind.INSERTED, -1, line, NO_PLACE.with(line));
    }

    private static Text words(Kind kind) {
        return switch (kind) {
            case ALTERED ->
                    Text.of(
                            "변조됨: 처음으로 바뀐 기록은 {0}번입니다({1}번 줄).",
                            "Altered: the first entry that is not as signed is {0} (line {1}).");
            case REMOVED ->
                    Text.of(
                            "삭제됨: 처음으로 없어진 기록은 {0}번입니다({1}번 줄).",
                            "Removed: the first entry that is missing is {0} (line {1}).");
            case INSERTED ->
                    Text.of(
                            "끼워 넣음: 처음으로 끼워 넣은 기록은 {0}번입니다({1}번 줄).",
                            "Inserted: the first entry that does not belong is {0} (line {1}).");
            case CHANGED ->
                    Text.of(
                            "변조됨: {0}번 기록부터 서명과 다릅니다({1}번 줄).",
                            "Tampered: from entry {0} on nothing is as signed (line {1}).");
            case TREE ->
                    Text.of(
                            "기록은 서명과 같지만 {0}번 기록의 해시가 데이터베이스에서 바뀌었습니다({1}번 줄).",
                            "The entries are as signed, but the stored hash of entry {0} was"
                                    + " changed (line {1}).");
            case UNSIGNED ->
                    Text.of(
                            "{0}번 기록부터 서명이 없습니다. 끼워 넣었거나 서명을 지운 것입니다.",
                            "From entry {0} on there is no signature: they were inserted, or their"
                                    + " checkpoints were taken away.");
            case FORGED ->
                    Text.of(
                            "{1}번 줄의 서명이나 증명이 맞지 않습니다.",
                            "The signature or proof on line {1} does not hold.");
        };
    }

    static Unreadable unreadable(long line, String ko, String en) {
        return new Unreadable(line, Text.of(ko, en).with(line));
    }

    static Unreadable strange(long line) {
        return unreadable(
                line,
                "{0}번 줄을 읽을 수 없습니다. 감사 기록에서 내보낸 파일이 맞는지 확인하십시오.",
                "Line {0} cannot be read. Is this a file the journal exported?");
    }

    static Unreadable cutShort(long line) {
        return unreadable(
                line,
                "파일이 {0}번 줄에서 끊겼습니다. 다시 내려받으십시오.",
                "The file breaks off at line {0}. Export it again.");
    }

    static VerificationResult noKey() {
        return unreadable(
                0,
                "확인에 쓸 공개 키가 없습니다. 기관이 공개한 키 파일을 지정하십시오.",
                "There is no public key to check with. Name the key file the agency publishes.");
    }
}
