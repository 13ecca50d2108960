package org.madang.kernel.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.madang.kernel.documents.Block.Column;
import org.madang.kernel.documents.Block.Fact;
import org.madang.kernel.documents.DocumentDraft.PublicFact;
import org.madang.kernel.documents.signing.DemoKeys;
import org.madang.kernel.documents.signing.TimeStamps;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;

/** Documents that tests print, of people who do not exist. */
final class Samples {

    static final Issuer JONGNO =
            new Issuer(
                    "1111000000",
                    Text.of("서울특별시 종로구청장", "Mayor of Jongno-gu, Seoul"),
                    Text.of("종로구청장인", "Mayor of Jongno-gu"));

    static final DemoKeys KEYS = keys();
    static final DocumentPress PRESS = new DocumentPress(KEYS, TimeStamps.NONE);

    private Samples() {}

    static DemoKeys keys() {
        try {
            return new DemoKeys(Files.createTempDirectory("keys"), Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Issuance issuance() {
        var day = LocalDate.now(ZoneId.of("Asia/Seoul"));
        return new Issuance(
                DocumentNumber.draw(day, new Random(7)),
                Instant.now(),
                URI.create("https://madang.example/verify"),
                true);
    }

    static byte[] signed(DocumentDraft draft) {
        return PRESS.press(draft, issuance()).bytes();
    }

    /** A household of four with their addresses, in Korean. */
    static DocumentDraft household() {
        var facts =
                List.of(
                        new Fact("세대주", "김하늘"),
                        new Fact("주소", "서울특별시 종로구 자하문로 33길 12, 101동 1203호 (청운동)"),
                        new Fact("세대 구성 사유", "전입  2019년 3월 2일"));
        var members = new ArrayList<List<String>>();
        members.add(List.of("1", "본인", "김하늘", "800101-1******", "2019-03-02", "전입"));
        members.add(List.of("2", "배우자", "이서윤", "820415-2******", "2019-03-02", "전입"));
        members.add(List.of("3", "자녀", "김도윤", "110723-3******", "2019-03-02", "전입"));
        members.add(List.of("4", "자녀", "김서아", "150930-4******", "2019-03-02", "전입"));
        return draft(
                Language.KO,
                "주민등록표 등본",
                "세대 전원의 주민등록 사항",
                List.of(
                        new Block.Facts(facts),
                        new Block.Heading("세대원"),
                        new Block.Table(
                                List.of(
                                        new Column("번호", 0.6),
                                        new Column("관계", 1),
                                        new Column("이름", 1.4),
                                        new Column("주민등록번호", 1.9),
                                        new Column("전입일", 1.4),
                                        new Column("변동 사유", 1.2)),
                                members),
                        new Block.Notes(
                                List.of(
                                        "주민등록번호 뒷자리는 신청하신 대로 표시하지 않았습니다.",
                                        "이 등본은 발급 시각의 주민등록표와 같습니다."))),
                "위와 같이 주민등록표에 기록되어 있음을 증명합니다.");
    }

    /** One person with a long history, in English. */
    static DocumentDraft longHistory(int rows) {
        var history = new ArrayList<List<String>>();
        for (int i = 0; i < rows; i++) {
            history.add(
                    List.of(
                            Integer.toString(i + 1),
                            "2"
                                    + i % 10
                                    + " Jahamun-ro 33-gil, Jongno-gu, Seoul, Republic of Korea",
                            (1950 + i % 70) + "-03-02",
                            i % 2 == 0 ? "Moved in" : "Moved within the district"));
        }
        return draft(
                Language.EN,
                "Certificate of Resident Registration",
                "One person, with the history of addresses",
                List.of(
                        new Block.Paragraph("This is an extract from the resident register."),
                        new Block.Facts(
                                List.of(
                                        new Fact("Name", "Kim Haneul"),
                                        new Fact("Date of birth", "1 January 1980"))),
                        new Block.Table(
                                List.of(
                                        new Column("No.", 0.5),
                                        new Column("Address", 4),
                                        new Column("From", 1.2),
                                        new Column("Reason", 2)),
                                history)),
                "We certify that the above is what the resident register says.");
    }

    static DocumentDraft draft(
            Language language, String title, String subtitle, List<Block> body, String statement) {
        return new DocumentDraft(
                "residents.household",
                Text.of("주민등록표 등본", "Household certificate"),
                language,
                JONGNO,
                17L,
                "resident:17",
                title,
                subtitle,
                body,
                statement,
                List.of(new PublicFact(Text.of("세대주", "Head"), "김**")),
                Map.of("head", Map.of("name", "김하늘"), "members", 4));
    }
}
