package org.madang.kinship.forms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a tooth looks like. Ordered by what treatment can do: a tooth may go from sound to filled,
 * crowned or lost, never back.
 */
public enum ToothState {
    UNERUPTED(0, "미맹출", "unerupted"),
    SOUND(1, "건전", "sound"),
    DECAYED(2, "우식", "decayed"),
    FILLED(3, "수복", "filled"),
    ROOT_FILLED(4, "근관 치료", "root filled"),
    CROWN(5, "크라운", "crown"),
    /** Lost in life and healed. */
    MISSING_BEFORE(6, "생전 상실", "missing before death"),
    IMPLANT(7, "임플란트", "implant"),
    /** Lost at or after death: says nothing. */
    MISSING_AFTER(-1, "사후 상실", "missing after death"),
    NOT_EXAMINED(-1, "정보 없음", "no information");

    static final FieldKind KIND =
            new FieldKind.Code(
                    Arrays.stream(values())
                            .map(ToothState::code)
                            .collect(Collectors.toUnmodifiableSet()));

    private final int stage;
    private final String ko;
    private final String en;

    ToothState(int stage, String ko, String en) {
        this.stage = stage;
        this.ko = ko;
        this.en = en;
    }

    /** As forms write it: {@code root filled}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static ToothState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    public String ko() {
        return ko;
    }

    public String en() {
        return en;
    }

    public boolean isKnown() {
        return stage >= 0;
    }

    /** Whether a tooth seen so in life may look like the other at death. */
    public boolean mayBecome(ToothState later) {
        Set<ToothState> lost = Set.of(MISSING_BEFORE, IMPLANT);
        boolean lostAlready = lost.contains(this);
        return !isKnown()
                || !later.isKnown()
                || (lostAlready
                        ? lost.contains(later) && later.stage >= stage
                        : later.stage >= stage);
    }
}
