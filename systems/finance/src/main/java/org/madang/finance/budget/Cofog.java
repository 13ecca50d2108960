package org.madang.finance.budget;

import java.util.Arrays;
import java.util.Optional;
import org.madang.kernel.language.Text;

/** Divisions of the UN's Classification of the Functions of Government. */
public enum Cofog {
    GENERAL(1, "일반공공서비스", "General public services"),
    DEFENCE(2, "국방", "Defence"),
    ORDER(3, "공공질서와 안전", "Public order and safety"),
    ECONOMY(4, "경제", "Economic affairs"),
    ENVIRONMENT(5, "환경보호", "Environmental protection"),
    HOUSING(6, "주택과 지역개발", "Housing and community amenities"),
    HEALTH(7, "보건", "Health"),
    CULTURE(8, "오락·문화·종교", "Recreation, culture and religion"),
    EDUCATION(9, "교육", "Education"),
    PROTECTION(10, "사회보호", "Social protection");

    private final int code;
    private final Text word;

    Cofog(int code, String ko, String en) {
        this.code = code;
        this.word = Text.of(ko, en);
    }

    public Text word() {
        return word;
    }

    public static Optional<Cofog> of(long code) {
        return Arrays.stream(values()).filter(one -> one.code == code).findFirst();
    }
}
