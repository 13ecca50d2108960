package org.madang.kinship;

/**
 * One thing that is wrong with data handed in: a code for programs, the person, marker or allele it
 * is about, and a sentence in both languages.
 */
public record Problem(Code code, String subject, String detail) {

    /** What can be wrong; each carries its sentence in Korean and English. */
    public enum Code {
        BLANK_ID("식별자가 비어 있습니다", "an identifier is blank"),
        DUPLICATE_PERSON("같은 사람이 두 번 적혀 있습니다", "the person is listed twice"),
        UNKNOWN_PARENT("부모가 가계도에 없습니다", "the parent is not in the pedigree"),
        WRONG_SEX_OF_PARENT("부모의 성별이 맞지 않습니다", "the parent has the wrong sex"),
        CYCLE("자기 자신의 조상이 됩니다", "the person is their own ancestor"),
        CHILD_OLDER_THAN_PARENT("자녀가 부모보다 먼저 태어났습니다", "the child is older than the parent"),
        BAD_FREQUENCY("빈도가 0과 1 사이가 아닙니다", "a frequency is not between 0 and 1"),
        FREQUENCIES_DO_NOT_SUM("빈도의 합이 1이 아닙니다", "the frequencies do not sum to 1"),
        UNKNOWN_MARKER("모르는 표지입니다", "the marker is unknown"),
        UNKNOWN_ALLELE("빈도표에 없는 대립유전자입니다", "the allele is not in the frequency table"),
        OFF_LADDER("사다리 밖의 대립유전자입니다", "the allele is off the ladder"),
        MIXTURE("여러 사람의 시료가 섞였습니다", "the sample is a mixture of several persons"),
        BAD_MUTATION_MODEL("돌연변이 모형이 성립하지 않습니다", "the mutation model is not defined"),
        UNKNOWN_PERSON("가계도에 없는 사람입니다", "the person is not in any pedigree"),
        SHARED_PERSON("두 가족이 한 사람을 공유합니다", "two families share the person; merge them"),
        CONFLICTING_PERSON("두 기록이 서로 다릅니다", "two records of the person disagree"),
        IMPOSSIBLE_FAMILY("가족의 자료가 서로 모순됩니다", "the reference data contradict the stated family"),
        SEX_MISMATCH("아멜로제닌과 성별이 다릅니다", "amelogenin contradicts the recorded sex"),
        TOO_LARGE("정확한 계산에는 너무 큽니다", "too large to be computed exactly"),
        BAD_FIELD("칸의 값을 읽을 수 없습니다", "the field cannot be read"),
        OTHER_DATA("다른 자료의 중간 결과입니다", "the checkpoint belongs to other data");

        private final String ko;
        private final String en;

        Code(String ko, String en) {
            this.ko = ko;
            this.en = en;
        }

        public String ko() {
            return ko;
        }

        public String en() {
            return en;
        }
    }

    static Problem of(Code code, String subject) {
        return new Problem(code, subject, "");
    }

    static Problem of(Code code, String subject, String detail) {
        return new Problem(code, subject, detail);
    }

    public String ko() {
        return sentence(code.ko);
    }

    public String en() {
        return sentence(code.en);
    }

    private String sentence(String what) {
        return subject + ": " + what + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
