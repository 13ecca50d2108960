package org.madang.residents.certificates;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.madang.kernel.documents.Block;
import org.madang.kernel.documents.DocumentDraft;
import org.madang.kernel.documents.Issuer;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.residents.CertificateChoices;
import org.madang.residents.CertificateKind;
import org.madang.residents.ResidentNumber;

/**
 * Puts an extract of the register on paper (Enforcement Decree of the Resident Registration Act,
 * Article 47; forms 7 and 8 of its Rule). Pure: the same extract and choices give the same draft.
 */
final class CertificateLayout {

    private static final DateTimeFormatter KO =
            DateTimeFormatter.ofPattern("yyyy. M. d.", Locale.KOREAN);
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Extract extract;
    private final CertificateChoices choices;
    private final LocalDate today;
    private final Language language;

    private CertificateLayout(Extract extract, CertificateChoices choices, LocalDate today) {
        this.extract = extract;
        this.choices = choices;
        this.today = today;
        this.language = choices.language();
    }

    /** The draft of a certificate, owned by the actor with this id. */
    static DocumentDraft draft(
            Extract extract,
            CertificateChoices choices,
            Issuer issuer,
            String owner,
            LocalDate today) {
        return new CertificateLayout(extract, choices, today).draft(issuer, owner);
    }

    private DocumentDraft draft(Issuer issuer, String owner) {
        var kind = choices.kind();
        return new DocumentDraft(
                kind.code(),
                kind.word(),
                language,
                issuer,
                extract.holder().id(),
                owner,
                kind.title().in(language),
                "",
                body(),
                statement(),
                facts(),
                data());
    }

    private List<Block> body() {
        var blocks = new ArrayList<Block>();
        blocks.add(holder());
        if (choices.kind() == CertificateKind.HOUSEHOLD) {
            blocks.add(new Block.Heading(say("세대원", "Members of the household")));
            blocks.add(members());
            if (!extract.foreigners().isEmpty()) {
                blocks.add(new Block.Heading(say("외국인 세대 구성원", "Foreign members")));
                blocks.add(foreigners());
            }
        }
        var stays = stays();
        if (!stays.isEmpty()) {
            blocks.add(new Block.Heading(say("주소 변동 사항", "Addresses")));
            blocks.add(addresses(stays));
        }
        blocks.add(new Block.Notes(notes()));
        return blocks;
    }

    private Block holder() {
        var person = extract.holder();
        var rows = new ArrayList<Block.Fact>();
        if (choices.kind() == CertificateKind.HOUSEHOLD) {
            var head = extract.members().getFirst();
            rows.add(fact("세대주", "Head of household", name(head.person())));
            rows.add(fact("주소", "Address", extract.address().in(language)));
            rows.add(fact("전입일", "Living here since", date(head.since())));
            rows.add(fact("신청인", "Issued to", name(person)));
        } else {
            rows.add(fact("성명", "Name", name(person)));
            rows.add(fact("주민등록번호", "Resident number", number(person.number())));
            rows.add(fact("생년월일", "Date of birth", date(person.birth())));
            rows.add(fact("성별", "Sex", person.sex().word().in(language)));
            rows.add(fact("현재 주소", "Address", extract.address().in(language)));
            rows.add(fact("등록 상태", "Standing", person.status().word().in(language)));
        }
        return new Block.Facts(rows);
    }

    private Block members() {
        var columns = new ArrayList<Block.Column>();
        columns.add(new Block.Column(say("번호", "No."), 1));
        if (choices.relations()) {
            columns.add(new Block.Column(say("세대주와의 관계", "Relation to head"), 3));
        }
        columns.add(new Block.Column(say("성명", "Name"), 3));
        columns.add(new Block.Column(say("주민등록번호", "Resident number"), 3));
        columns.add(new Block.Column(say("전입일", "Since"), 3));
        columns.add(new Block.Column(say("변동 사유", "Reason"), 2));
        var rows = new ArrayList<List<String>>();
        for (var member : extract.members()) {
            var row = new ArrayList<String>();
            row.add(String.valueOf(rows.size() + 1));
            if (choices.relations()) {
                row.add(member.relation().word().in(language));
            }
            row.add(name(member.person()));
            row.add(number(member.person().number()));
            row.add(date(member.since()));
            row.add(member.cause().in(language));
            rows.add(row);
        }
        return new Block.Table(columns, rows);
    }

    private Block foreigners() {
        var columns =
                List.of(
                        new Block.Column(say("세대주와의 관계", "Relation to head"), 3),
                        new Block.Column(say("성명", "Name"), 4),
                        new Block.Column(say("국적", "Nationality"), 2),
                        new Block.Column(say("등록번호", "Registration number"), 3),
                        new Block.Column(say("생년월일", "Date of birth"), 3));
        var rows =
                extract.foreigners().stream()
                        .map(one ->
                                List.of(
                                        one.relation().word().in(language),
                                        one.name(),
                                        one.nationality(),
                                        number(one.number()),
                                        date(one.birth())))
                        .toList();
        return new Block.Table(columns, rows);
    }

    private List<Extract.Stay> stays() {
        if (choices.history() == CertificateChoices.History.NONE) {
            return List.of();
        }
        return extract.stays().stream()
                .filter(stay -> choices.history().includes(stay.until(), today))
                .toList();
    }

    private Block addresses(List<Extract.Stay> stays) {
        var columns = new ArrayList<Block.Column>();
        columns.add(new Block.Column(say("번호", "No."), 1));
        columns.add(new Block.Column(say("주소", "Address"), 7));
        columns.add(new Block.Column(say("전입일", "From"), 2.6));
        columns.add(new Block.Column(say("신고일", "Reported"), 2.6));
        columns.add(new Block.Column(say("변동 사유", "Reason"), 2));
        if (choices.relations()) {
            columns.add(new Block.Column(say("세대주와의 관계", "Relation to head"), 2));
        }
        var rows = new ArrayList<List<String>>();
        for (var stay : stays) {
            var row = new ArrayList<String>();
            row.add(String.valueOf(rows.size() + 1));
            row.add(stay.address().in(language));
            row.add(date(stay.from()));
            row.add(date(stay.reportedOn()));
            row.add(stay.cause().in(language));
            if (choices.relations()) {
                row.add(stay.relation().word().in(language));
            }
            rows.add(row);
        }
        return new Block.Table(columns, rows);
    }

    private String statement() {
        return choices.kind() == CertificateKind.HOUSEHOLD
                ? say(
                        "이 등본은 세대별 주민등록표의 원본 내용과 틀림없음을 증명합니다.",
                        "This is certified to be a true copy of the household's resident register.")
                : say(
                        "이 초본은 개인별 주민등록표의 원본 내용과 틀림없음을 증명합니다.",
                        "This is certified to be a true extract of the individual's resident"
                                + " register.");
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (!choices.wholeNumber()) {
            notes.add(
                    say(
                            "주민등록번호 뒷자리는 신청인의 선택에 따라 표시하지 않았습니다.",
                            "The last digits of resident numbers are left out at the holder's"
                                    + " choice."));
        }
        notes.add(
                switch (choices.history()) {
                    case NONE -> say("과거의 주소는 포함하지 않았습니다.", "Earlier addresses are not included.");
                    case FIVE_YEARS ->
                            say(
                                    "최근 5년간의 주소만 포함했습니다.",
                                    "Only addresses of the last five years are included.");
                    case ALL -> say("과거의 주소를 모두 포함했습니다.", "All earlier addresses are included.");
                });
        return notes;
    }

    /** What anyone with the document's number may see: enough to compare, too little to learn. */
    private List<DocumentDraft.PublicFact> facts() {
        var person = extract.holder();
        return List.of(
                new DocumentDraft.PublicFact(Text.of("이름", "Name"), veiled(person.name())),
                new DocumentDraft.PublicFact(
                        Text.of("출생 연도", "Year of birth"),
                        String.valueOf(person.birth().getYear())));
    }

    /** 김민준 → 김*준: the form Korean notices use. */
    static String veiled(String name) {
        int length = name.codePointCount(0, name.length());
        var points = name.codePoints().toArray();
        var veiled = new StringBuilder().appendCodePoint(points[0]);
        for (int i = 1; i < length; i++) {
            veiled.appendCodePoint(i == length - 1 && length > 2 ? points[i] : '*');
        }
        return veiled.toString();
    }

    private Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        data.put("holder", person(extract.holder()));
        data.put("address", words(extract.address()));
        if (choices.kind() == CertificateKind.HOUSEHOLD) {
            data.put("members", extract.members().stream().map(this::member).toList());
            data.put("foreigners", extract.foreigners().stream().map(this::foreigner).toList());
        }
        data.put("addresses", stays().stream().map(this::stay).toList());
        return data;
    }

    private Map<String, Object> person(Extract.Person person) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", person.name());
        fields.put("latinName", person.latin());
        fields.put("residentNumber", number(person.number()));
        fields.put("birthDate", person.birth().toString());
        fields.put("sex", String.valueOf(person.sex().code()));
        fields.put("status", person.status().name());
        return fields;
    }

    private Map<String, Object> member(Extract.Member member) {
        var fields = person(member.person());
        if (choices.relations()) {
            fields.put("relation", member.relation().name());
        }
        fields.put("since", member.since().toString());
        return fields;
    }

    private Map<String, Object> foreigner(Extract.Foreigner one) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", one.name());
        fields.put("nationality", one.nationality());
        fields.put("number", number(one.number()));
        fields.put("birthDate", one.birth().toString());
        fields.put("since", one.since().toString());
        return fields;
    }

    private Map<String, Object> stay(Extract.Stay stay) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("address", words(stay.address()));
        fields.put("from", stay.from().toString());
        fields.put("until", requireNonNullElse(stay.until(), "").toString());
        fields.put("reportedOn", stay.reportedOn().toString());
        return fields;
    }

    private static Map<String, String> words(Text text) {
        return Map.of("ko", text.ko(), "en", text.en());
    }

    private Block.Fact fact(String ko, String en, String value) {
        return new Block.Fact(say(ko, en), value);
    }

    private String name(Extract.Person person) {
        return language == Language.KO ? person.name() : person.latin();
    }

    private String number(ResidentNumber number) {
        return choices.wholeNumber() ? number.whole() : number.toString();
    }

    private String date(LocalDate date) {
        return date.format(language == Language.KO ? KO : EN);
    }

    private String say(String ko, String en) {
        return language == Language.KO ? ko : en;
    }
}
