package org.madang.finance.assets;

import org.madang.kernel.language.Text;

/**
 * Kinds of property with the accounts that show them (Rule on Accounting Standards, Articles 17 to
 * 20) and how long they last. Land and timber do not wear; roads and river works are kept up
 * instead (Article 50, paragraph 2).
 */
public enum AssetKind {
    LAND(131100, 0, 0, "토지", "Land"),
    BUILDING(132100, 132900, 40, "건물", "Building"),
    EQUIPMENT(133100, 133900, 5, "기계장치와 집기비품", "Machinery and equipment"),
    TIMBER(134100, 0, 0, "입목", "Standing timber"),
    LIBRARY(141100, 148900, 40, "도서관", "Library"),
    CAR_PARK(142100, 148900, 20, "주차장", "Car park"),
    PARK(143100, 148900, 20, "공원", "Park"),
    MUSEUM(144100, 148900, 40, "박물관과 미술관", "Museum or gallery"),
    ROAD(151100, 0, 0, "도로", "Road"),
    WATER(153100, 158900, 30, "상수도시설", "Water supply"),
    TREATMENT(154100, 158900, 30, "수질정화시설", "Water treatment"),
    RIVER(155100, 0, 0, "하천부속시설", "River works"),
    INTANGIBLE(162100, 162100, 5, "무형자산", "Intangible asset");

    private final int account;
    private final int accumulated;
    private final int years;
    private final Text word;

    AssetKind(int account, int accumulated, int years, String ko, String en) {
        this.account = account;
        this.accumulated = accumulated;
        this.years = years;
        this.word = Text.of(ko, en);
    }

    public int account() {
        return account;
    }

    /** Where its wear is shown; an intangible asset's own account (Article 51). */
    public int accumulated() {
        return accumulated;
    }

    public boolean wears() {
        return years > 0;
    }

    /** How many years it usually lasts. */
    public int years() {
        return years;
    }

    /** The most years it may be written off over (Article 51, paragraph 2, for intangibles). */
    public int mostYears() {
        return this == INTANGIBLE ? 20 : 100;
    }

    public Text word() {
        return word;
    }
}
