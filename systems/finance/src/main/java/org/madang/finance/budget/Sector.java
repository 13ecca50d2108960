package org.madang.finance.budget;

import java.util.Arrays;
import java.util.Optional;
import org.madang.kernel.language.Text;

/** Sectors of expenditure (분야), each with the function of government it counts for (COFOG). */
public enum Sector {
    ADMINISTRATION(10, 1, "일반공공행정", "General administration"),
    SAFETY(20, 3, "공공질서 및 안전", "Public order and safety"),
    EDUCATION(50, 9, "교육", "Education"),
    CULTURE(60, 8, "문화 및 관광", "Culture and tourism"),
    ENVIRONMENT(70, 5, "환경", "Environment"),
    WELFARE(80, 10, "사회복지", "Social welfare"),
    HEALTH(90, 7, "보건", "Health"),
    FARMING(100, 4, "농림해양수산", "Agriculture and fisheries"),
    INDUSTRY(110, 4, "산업·중소기업 및 에너지", "Industry and energy"),
    TRANSPORT(120, 4, "교통 및 물류", "Transport"),
    DEVELOPMENT(140, 6, "국토 및 지역개발", "Regional development"),
    RESERVE(160, 1, "예비비", "Reserve"),
    OTHER(900, 1, "기타", "Other");

    private final int code;
    private final int function;
    private final Text name;

    Sector(int code, int function, String ko, String en) {
        this.code = code;
        this.function = function;
        this.name = Text.of(ko, en);
    }

    public int code() {
        return code;
    }

    /** Division of the UN's Classification of the Functions of Government, 1 to 10. */
    public int function() {
        return function;
    }

    public Text title() {
        return name;
    }

    public static Optional<Sector> of(int code) {
        return Arrays.stream(values()).filter(one -> one.code == code).findFirst();
    }
}
