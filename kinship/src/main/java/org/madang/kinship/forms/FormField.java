package org.madang.kinship.forms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of the two forms, by the groups of INTERPOL's edition in use since 2014: 100
 * administration, 200 person or recovery, 300 effects, 400 physical description, 500 medical, 600
 * dental, 700 DNA, 800 fingerprints, 900 further remarks. Only the groups are INTERPOL's; the names
 * of fields are this library's own, in the same words on both forms so that they can be compared. A
 * field is one value or a list of items with parts.
 */
public enum FormField {
    DISASTER(100, "재난", "disaster", FieldKind.WORDS),
    AUTHORITY(100, "작성 기관", "authority", FieldKind.WORDS),
    RECORDED(100, "작성일", "recorded on", FieldKind.DAY),
    FAMILY_NAME(200, FormColour.YELLOW, "성", "family name", FieldKind.WORDS),
    GIVEN_NAMES(200, FormColour.YELLOW, "이름", "given names", FieldKind.WORDS),
    BORN(200, FormColour.YELLOW, "생년월일", "born on", FieldKind.DAY),
    LAST_SEEN(200, FormColour.YELLOW, "마지막 목격", "last seen", FieldKind.WORDS),
    INFORMANT(200, FormColour.YELLOW, "신고인", "informant", FieldKind.WORDS),
    FOUND_AT(200, FormColour.PINK, "수습 장소", "found at", FieldKind.WORDS),
    FOUND_ON(200, FormColour.PINK, "수습일", "found on", FieldKind.DAY),
    REMAINS(
            200,
            FormColour.PINK,
            "유해 상태",
            "state of the remains",
            FieldKind.Code.of("complete", "incomplete", "fragment", "skeleton", "burnt")),
    EFFECT(
            300,
            "소지품",
            "effect",
            Map.of(
                    "kind",
                    FieldKind.Code.of(
                            "clothing",
                            "footwear",
                            "jewellery",
                            "watch",
                            "glasses",
                            "document",
                            "phone",
                            "key",
                            "other"),
                    "description",
                    FieldKind.WORDS)),
    SEX(400, "성별", "sex", FieldKind.Code.of("male", "female", "unknown")),
    AGE_LEAST(400, "나이 (최소)", "age, at least", new FieldKind.Whole(0, 130)),
    AGE_MOST(400, "나이 (최대)", "age, at most", new FieldKind.Whole(0, 130)),
    STATURE_LEAST(400, "키 cm (최소)", "stature in cm, at least", new FieldKind.Whole(20, 260)),
    STATURE_MOST(400, "키 cm (최대)", "stature in cm, at most", new FieldKind.Whole(20, 260)),
    HAIR(
            400,
            "머리카락",
            "hair",
            FieldKind.Code.of("black", "brown", "blond", "red", "grey", "white", "none", "dyed")),
    EYES(
            400,
            "눈",
            "eyes",
            FieldKind.Code.of("brown", "black", "blue", "green", "grey", "hazel", "mixed")),
    MARK(
            400,
            "신체 특징",
            "mark",
            Map.of(
                    "kind",
                    FieldKind.Code.of(
                            "scar",
                            "tattoo",
                            "birthmark",
                            "piercing",
                            "amputation",
                            "malformation"),
                    "place",
                    FieldKind.WORDS,
                    "description",
                    FieldKind.WORDS)),
    BLOOD_GROUP(500, "혈액형", "blood group", FieldKind.Code.of("A", "B", "AB", "O")),
    IMPLANT(
            500,
            "이식물",
            "implant",
            Map.of("kind", FieldKind.WORDS, "serial", FieldKind.WORDS, "place", FieldKind.WORDS)),
    SURGERY(
            500,
            "수술",
            "surgery",
            Map.of("description", FieldKind.WORDS, "year", new FieldKind.Whole(1900, 2200))),
    TOOTH(
            600,
            "치아",
            "tooth",
            Map.of(
                    "number",
                    new FieldKind.Tooth(),
                    "state",
                    ToothState.KIND,
                    "surfaces",
                    FieldKind.WORDS,
                    "material",
                    FieldKind.WORDS)),
    DENTAL_IMAGE(600, "치과 영상", "dental image", FieldKind.WORDS),
    SAMPLE(
            700,
            "DNA 시료",
            "DNA sample",
            Map.of(
                    "id",
                    FieldKind.WORDS,
                    "kind",
                    FieldKind.Code.of(
                            "own belonging",
                            "relative",
                            "stored sample",
                            "blood",
                            "muscle",
                            "bone",
                            "tooth",
                            "other"),
                    "relationship",
                    FieldKind.WORDS,
                    "laboratory",
                    FieldKind.WORDS)),
    FINGERPRINT(
            800,
            "지문",
            "fingerprint",
            Map.of(
                    "finger",
                    FieldKind.Code.of(
                            "right thumb",
                            "right index",
                            "right middle",
                            "right ring",
                            "right little",
                            "left thumb",
                            "left index",
                            "left middle",
                            "left ring",
                            "left little"),
                    "pattern",
                    FieldKind.Code.of("arch", "loop", "whorl", "other", "unreadable"),
                    "file",
                    FieldKind.WORDS)),
    REMARK(900, "비고", "remark", FieldKind.WORDS);

    /** The part of a field that is one value. */
    static final String VALUE = "value";

    private final int group;
    private final Optional<FormColour> only;
    private final String ko;
    private final String en;
    private final Map<String, FieldKind> parts;

    FormField(int group, String ko, String en, FieldKind kind) {
        this(group, Optional.empty(), ko, en, Map.of(VALUE, kind));
    }

    FormField(int group, FormColour only, String ko, String en, FieldKind kind) {
        this(group, Optional.of(only), ko, en, Map.of(VALUE, kind));
    }

    FormField(int group, String ko, String en, Map<String, FieldKind> parts) {
        this(group, Optional.empty(), ko, en, parts);
    }

    FormField(
            int group,
            Optional<FormColour> only,
            String ko,
            String en,
            Map<String, FieldKind> parts) {
        this.group = group;
        this.only = only;
        this.ko = ko;
        this.en = en;
        Map<String, FieldKind> sorted = new LinkedHashMap<>();
        parts.keySet().stream()
                .sorted()
                .forEach(p -> sorted.put(p, parts.getOrDefault(p, FieldKind.WORDS)));
        this.parts = java.util.Collections.unmodifiableMap(sorted);
    }

    /** Group of INTERPOL's form, 100 to 900. */
    public int group() {
        return group;
    }

    public boolean isOn(FormColour colour) {
        return only.isEmpty() || only.get() == colour;
    }

    public String ko() {
        return ko;
    }

    public String en() {
        return en;
    }

    /** Whether there may be several, each with parts. */
    public boolean isList() {
        return !parts.containsKey(VALUE);
    }

    /** Names of the parts of an item with what they hold, in alphabetical order. */
    public Map<String, FieldKind> parts() {
        return parts;
    }

    /** The field of that name, in any case and with blanks or hyphens for underscores. */
    public static Optional<FormField> named(String name) {
        String plain = name.strip().replace(' ', '_').replace('-', '_');
        return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(plain)).findFirst();
    }
}
