package org.madang.forensics.board;

import java.util.regex.Pattern;
import org.madang.kernel.language.Text;

/** A mutation model of the library in words; its parameters stand as they are pinned. */
final class MutationWords {

    private static final Pattern LABEL = Pattern.compile("(\\w+)\\[(.*)]", Pattern.DOTALL);

    private MutationWords() {}

    static Text of(String label) {
        var found = LABEL.matcher(label);
        if (!found.matches()) {
            return Text.same(label);
        }
        var values = found.group(2);
        return switch (found.group(1)) {
            case "None" -> Text.of("돌연변이 없음", "no mutation");
            case "Equal" -> named("모든 변화가 같은 모형", "all changes equal", values);
            case "Proportional" -> named("빈도에 비례하는 모형", "in proportion to frequency", values);
            case "OneStep" -> named("한 걸음 모형", "one step", values);
            case "Stepwise" -> named("걸음 모형", "stepwise", values);
            case "Dawid" -> named("다위드 모형", "Dawid", values);
            case "Custom" -> Text.of("직접 적은 행렬", "a matrix given by hand");
            default -> Text.same(label);
        };
    }

    private static Text named(String ko, String en, String values) {
        return Text.of(
                ko
                        + " ("
                        + values.replace("microRate=", "미세변이 비율 ")
                                .replace("rate=", "세대마다 ")
                                .replace("range=", "걸음마다 ")
                        + ")",
                en
                        + " ("
                        + values.replace("microRate=", "microvariants ")
                                .replace("rate=", "rate ")
                                .replace("range=", "range ")
                        + ")");
    }
}
