package org.madang.forensics.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.demo.Cast.Kin;
import org.madang.forensics.register.Conclusion;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.FindingKind;
import org.madang.forensics.register.Findings;
import org.madang.forensics.register.Identities;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.ModelRow;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.RemainsFound;
import org.madang.forensics.register.SampleRow;
import org.madang.forensics.register.Samples;
import org.madang.kernel.language.Text;
import org.madang.kinship.Profile;
import org.madang.kinship.Sex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the made-up disaster into the laboratory: the same one from the same seed. */
@Component
public class DemoCase {

    /** Code of the made-up case. */
    public static final String CODE = "D-2026-07";

    private static final long SEED = 20260714;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final String SCIENTIST = "official:scientist.nfs";

    private static final String[] DECKS = {"2층 선실", "3층 통로", "차량 갑판", "식당", "선미 갑판", "기관실 입구"};

    /** Names of the missing: Korean and Latin, in the order of their codes. */
    private static final String[] NAMES = {
        "김민석:Kim Minseok", "유하나:Yoo Hana", "문서아:Moon Seoa", "조현우:Cho Hyunwoo",
        "조현진:Cho Hyunjin", "백도윤:Baek Doyun", "남순자:Nam Sunja", "강태호:Kang Taeho",
        "강시우:Kang Siwoo", "강지아:Kang Jia", "신재원:Shin Jaewon", "오미경:Oh Mikyung",
        "임하준:Lim Hajun", "임정숙:Lim Jungsook"
    };

    private final Disasters disasters;
    private final Families families;
    private final Samples samples;
    private final RemainsFound remains;
    private final Findings findings;
    private final DemoForms forms;
    private final Identities identities;
    private final Laboratory laboratory;
    private final TransactionTemplate transactions;

    DemoCase(
            Disasters disasters,
            Families families,
            Samples samples,
            RemainsFound remains,
            Findings findings,
            DemoForms forms,
            Identities identities,
            Laboratory laboratory,
            TransactionTemplate transactions) {
        this.disasters = disasters;
        this.families = families;
        this.samples = samples;
        this.remains = remains;
        this.findings = findings;
        this.forms = forms;
        this.identities = identities;
        this.laboratory = laboratory;
        this.transactions = transactions;
    }

    /**
     * Makes a case, acting as the house.
     *
     * @param code of the case, such as {@link #CODE}
     * @param reporter the resident who reported the first of the missing, or null
     * @param whole whether all markers are typed, or only those that are quickly computed
     * @return its id; null when it is there already
     */
    public @Nullable Long create(String code, @Nullable Long reporter, boolean whole) {
        return transactions.execute(status -> {
            var opened =
                    disasters.open(
                            new Disasters.NewDisaster(
                                    code,
                                    Text.of(
                                            "가상 여객선 새벽호 화재",
                                            "Fire on the ferry Saebyeok (made up)"),
                                    "전라남도 여수시 앞바다",
                                    DAY,
                                    true),
                            SCIENTIST);
            if (opened.isEmpty()) {
                return null;
            }
            long id = opened.get();
            disasters.set(id, ModelRow.customary(Genetics.POPULATION), SCIENTIST);
            laboratory.enter(id, Part.BOARD);
            fill(id, reporter, whole);
            return id;
        });
    }

    private void fill(long id, @Nullable Long reporter, boolean whole) {
        var cast = new Cast(SEED, whole);
        var people = new HashMap<String, Long>();
        int[] number = {0};
        cast.families().forEach((code, kin) -> people.putAll(family(id, code, kin, number)));
        var found = new LinkedHashMap<String, Long>();
        for (var pair : Cast.found()) {
            found.put(pair[0], body(id, cast, pair[0], pair[1]));
        }
        fragments(id, cast, found);
        evidence(id, people, found);
        forms.fill(id, people, found, DAY);
        for (int i = 0; i < NAMES.length; i++) {
            long person = at(people, "M%02d".formatted(i + 1));
            report(id, person, NAMES[i].split(":"), i, i == 0 ? reporter : null);
        }
    }

    private static long at(Map<String, Long> ids, String code) {
        return Objects.requireNonNull(ids.get(code), code);
    }

    /** The family with its references; answers the ids of its missing. */
    private Map<String, Long> family(long id, String code, Map<String, Kin> kin, int[] number) {
        long family = families.add(id, code).orElseThrow();
        var ids = new LinkedHashMap<String, Long>();
        var missing = new LinkedHashMap<String, Long>();
        for (var one : kin.values()) {
            long person =
                    families.add(
                            id,
                            family,
                            new Families.NewPerson(
                                    one.code(),
                                    one.sex(),
                                    one.father() == null ? null : at(ids, one.father()),
                                    one.mother() == null ? null : at(ids, one.mother()),
                                    one.born(),
                                    one.missing()));
            ids.put(one.code(), person);
            if (one.missing()) {
                missing.put(one.code(), person);
            }
            if (one.typed()) {
                number[0]++;
                reference(id, person, "R%02d".formatted(number[0]), one.self().profile());
            }
        }
        return missing;
    }

    private void reference(long id, long person, String code, Profile profile) {
        var day = DAY.plusDays(2);
        samples.add(
                id,
                new Samples.NewSample(
                        code,
                        SampleRow.Kind.REFERENCE,
                        person,
                        null,
                        "구강 면봉",
                        day,
                        day,
                        0,
                        profile),
                SCIENTIST);
    }

    private long body(long id, Cast cast, String code, String missing) {
        var self = missing.equals("*") ? cast.stranger() : cast.missing(missing).self();
        int at = Integer.parseInt(code.substring(1));
        long found =
                remains.add(
                                id,
                                new RemainsFound.NewRemains(
                                        code,
                                        true,
                                        self.sex(),
                                        DAY.plusDays(at / 5),
                                        DECKS[at % DECKS.length]))
                        .orElseThrow();
        sample(id, found, "P" + code.substring(1), "대퇴골", 0, self.profile());
        return found;
    }

    private void sample(
            long id, long found, String code, String material, double dropOut, Profile profile) {
        samples.add(
                id,
                new Samples.NewSample(
                        code,
                        SampleRow.Kind.POST_MORTEM,
                        null,
                        found,
                        material,
                        DAY.plusDays(4),
                        null,
                        dropOut,
                        profile),
                SCIENTIST);
    }

    /** One fragment is joined already; the other two wait for somebody to see it. */
    private void fragments(long id, Cast cast, Map<String, Long> found) {
        long joined = fragment(id, "V08-1", Sex.UNKNOWN);
        sample(id, joined, "P08-1", "피부 조직", 0, cast.missing("M01").self().profile());
        remains.associate(joined, at(found, "V08"), SCIENTIST);
        long leg = fragment(id, "V13", Sex.UNKNOWN);
        sample(id, leg, "P13", "경골", 0, cast.missing("M08").self().profile());
        long poor = fragment(id, "V14", Sex.UNKNOWN);
        sample(id, poor, "P14", "탄화된 골편", 0.05, cast.missing("M13").self().partial());
    }

    private long fragment(long id, String code, Sex sex) {
        return remains.add(
                        id,
                        new RemainsFound.NewRemains(
                                code, false, sex, DAY.plusDays(5), DECKS[code.length() % 6]))
                .orElseThrow();
    }

    private void evidence(long id, Map<String, Long> people, Map<String, Long> found) {
        pair(
                id,
                FindingKind.DENTAL,
                at(people, "M06"),
                "16:F 26:F 36:S 46:D 38:M",
                at(found, "V05"),
                "16:F 26:C 36:S 46:F 38:M 11:S");
        pair(
                id,
                FindingKind.DENTAL,
                at(people, "M11"),
                "16:C 17:M 36:R 46:F",
                at(found, "V04"),
                "16:C 17:M 36:R 46:F 47:S");
        pair(
                id,
                FindingKind.FINGERPRINT,
                at(people, "M08"),
                "WUUWU UWUUU",
                at(found, "V01"),
                "WUU-U UWU--");
        findings.put(
                id,
                FindingKind.PHYSICAL,
                at(people, "M01"),
                null,
                "키 176 cm, 왼쪽 손목 수술 흉터",
                SCIENTIST);
        findings.put(
                id,
                FindingKind.PHYSICAL,
                null,
                at(found, "V08"),
                "키 약 175 cm, 왼쪽 손목에 수술 흉터 6 cm",
                SCIENTIST);
        findings.conclude(
                id,
                FindingKind.DENTAL,
                at(found, "V04"),
                at(people, "M11"),
                Conclusion.ESTABLISHED,
                "근관 치료와 보철의 모양이 방사선 사진과 일치",
                "official:odontologist.nfs");
    }

    private void pair(
            long id, FindingKind kind, long person, String before, long found, String after) {
        findings.put(id, kind, person, null, before, SCIENTIST);
        findings.put(id, kind, null, found, after, SCIENTIST);
    }

    private void report(long id, long person, String[] name, int at, @Nullable Long reporter) {
        identities.name(id, person, null, new Identities.Name(name[0], name[1]));
        identities.report(
                id,
                person,
                reporter,
                DAY.plusDays(1),
                new Identities.Contact(
                        name[0].charAt(0) + "○○",
                        List.of("형", "남편", "누나", "아버지").get(at % 4),
                        "010-0000-%04d".formatted(1000 + at)));
        identities.notice(id, person, "REPORTED");
        identities.notice(id, person, "SAMPLE");
    }
}
