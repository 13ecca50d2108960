package org.madang.kernel.journal;

import java.time.Instant;
import org.madang.kernel.language.Text;

/** What checking an export or a proof of the journal found. */
public sealed interface VerificationResult {

    /** Whether all is as signed. */
    boolean isIntact();

    /** What to tell the person who asked. */
    Text words();

    /**
     * All is as signed.
     *
     * @param subject what was checked: an export, an inclusion proof, a consistency proof
     * @param from index of the first entry checked
     * @param size entries under the last checkpoint
     * @param root the root hash, Base64
     * @param sealedAt moment of that checkpoint; the epoch when there is none
     * @param unsealed entries too new to be under a checkpoint
     * @param key short id of the key that signed
     * @param keyGiven false when the key was taken from the file itself and is to be compared
     */
    record Intact(
            Subject subject,
            long from,
            long size,
            String root,
            Instant sealedAt,
            long unsealed,
            String key,
            boolean keyGiven)
            implements VerificationResult {

        private static final Text TRUST =
                Text.of(
                        " 파일에 든 공개 키(번호 {0})로 확인했습니다. 기관이 공개한 키와 같은지 비교하십시오.",
                        " Checked with the public key in the file itself (id {0}): compare it with"
                                + " the one the agency publishes.");

        @Override
        public boolean isIntact() {
            return true;
        }

        @Override
        public Text words() {
            var words = subject.words.with(from, size, root, sealedAt, unsealed);
            if (keyGiven || key.isEmpty()) {
                return words;
            }
            var trust = TRUST.with(key);
            return Text.of(words.ko() + trust.ko(), words.en() + trust.en());
        }
    }

    /** What a file is about. */
    enum Subject {
        EXPORT(
                Text.of(
                        "변조 없음: {0}번부터 {1}건까지 서명과 일치합니다. 루트 {2}, 서명 시각 {3},"
                                + " 아직 봉인되지 않은 기록 {4}건.",
                        "Intact: entries from index {0} to size {1} are as signed. Root {2},"
                                + " signed at {3}; {4} entries not yet sealed.")),
        INCLUSION(
                Text.of(
                        "증명됨: {0}번 기록이 {1}건의 기록에 그대로 들어 있습니다. 루트 {2}, 서명 시각 {3}.",
                        "Proved: the entry at index {0} stands unaltered in the journal of {1}."
                                + " Root {2}, signed at {3}.")),
        CONSISTENCY(
                Text.of(
                        "증명됨: {1}건의 기록은 앞선 {0}건을 그대로 이어 갑니다. 루트 {2}, 서명 시각 {3}.",
                        "Proved: the journal of {1} begins with the earlier one of {0}, unaltered."
                                + " Root {2}, signed at {3}."));

        private final Text words;

        Subject(Text words) {
            this.words = words;
        }
    }

    /**
     * Somebody changed the journal.
     *
     * @param index of the first entry concerned, in the tree; -1 for one that has no place
     * @param line of the file where it shows, from 1; 0 when it shows at its end
     */
    record Tampered(Kind kind, long index, long line, Text words) implements VerificationResult {

        @Override
        public boolean isIntact() {
            return false;
        }
    }

    /** How the journal was changed. */
    enum Kind {
        /** The entry says something else than when it was sealed. */
        ALTERED,
        /** The entry is gone. */
        REMOVED,
        /** The entry was put in afterwards. */
        INSERTED,
        /** At this index or after it, before the next checkpoint, something was changed. */
        CHANGED,
        /** The entries are as signed, but the stored leaf hash of this one is not. */
        TREE,
        /** From this index on there is no signature. */
        UNSIGNED,
        /** A checkpoint or proof that does not hold. */
        FORGED
    }

    /** The file cannot be checked: it is of another kind, damaged or cut short. */
    record Unreadable(long line, Text words) implements VerificationResult {

        @Override
        public boolean isIntact() {
            return false;
        }
    }
}
