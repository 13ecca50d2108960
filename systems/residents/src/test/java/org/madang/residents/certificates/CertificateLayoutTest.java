package org.madang.residents.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.kernel.documents.Block;
import org.madang.kernel.documents.DocumentDraft;
import org.madang.kernel.documents.Issuer;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.residents.CertificateChoices;
import org.madang.residents.CertificateChoices.History;
import org.madang.residents.CertificateKind;
import org.madang.residents.Relation;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;
import org.madang.residents.Status;

class CertificateLayoutTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Text NOW = Text.of("서울특별시 종로구 자하문로 12", "12 Jahamun-ro, Jongno-gu, Seoul");
    private static final Text LATELY = Text.of("부산광역시 해운대구 해운대로 3", "3 Haeundae-ro, Busan");
    private static final Text LONG_AGO = Text.of("경기도 수원시 정조로 1", "1 Jeongjo-ro, Suwon");

    private static final Extract.Person HOLDER =
            new Extract.Person(
                    1,
                    "김민준",
                    "Kim Minjun",
                    new ResidentNumber("9001011000006"),
                    LocalDate.of(1990, 1, 1),
                    Sex.MALE,
                    Status.RESIDENT);

    private static final Extract EXTRACT =
            new Extract(
                    HOLDER,
                    "1111051500",
                    NOW,
                    List.of(
                            new Extract.Member(
                                    HOLDER,
                                    Relation.HEAD,
                                    LocalDate.of(2024, 3, 1),
                                    Text.of("전입", "Moved in"))),
                    List.of(
                            stay(NOW, LocalDate.of(2024, 3, 1), null),
                            stay(LATELY, LocalDate.of(2015, 1, 1), LocalDate.of(2024, 3, 1)),
                            stay(LONG_AGO, LocalDate.of(1990, 1, 1), LocalDate.of(2015, 1, 1))));

    private static Extract.Stay stay(Text address, LocalDate from, @Nullable LocalDate until) {
        return new Extract.Stay(
                address, from, until, from, Text.of("전입", "Moved in"), Relation.HEAD);
    }

    private static DocumentDraft draft(
            CertificateKind kind,
            Language language,
            boolean whole,
            History history,
            boolean shown) {
        return CertificateLayout.draft(
                EXTRACT,
                new CertificateChoices(kind, language, whole, history, shown),
                new Issuer("jongno", Text.of("종로구청장", "Mayor of Jongno-gu"), Text.same("印")),
                "resident:1",
                TODAY);
    }

    private static String words(DocumentDraft draft) {
        return draft.body() + " " + draft.data();
    }

    @Test
    void a_masked_number_is_nowhere_in_the_document_not_even_in_its_data() {
        var draft = draft(CertificateKind.HOUSEHOLD, Language.KO, false, History.ALL, true);
        assertThat(words(draft)).contains("900101-1******").doesNotContain("1000006");
    }

    @Test
    void a_whole_number_is_printed_where_the_holder_asks_for_it() {
        var draft = draft(CertificateKind.INDIVIDUAL, Language.KO, true, History.NONE, true);
        assertThat(words(draft)).contains("900101-1000006");
    }

    @Test
    void earlier_addresses_are_left_out_cut_at_five_years_or_printed_all() {
        var none = draft(CertificateKind.INDIVIDUAL, Language.KO, false, History.NONE, true);
        var five = draft(CertificateKind.INDIVIDUAL, Language.KO, false, History.FIVE_YEARS, true);
        var all = draft(CertificateKind.INDIVIDUAL, Language.KO, false, History.ALL, true);
        assertThat(words(none)).contains(NOW.ko()).doesNotContain(LATELY.ko(), LONG_AGO.ko());
        assertThat(words(five)).contains(NOW.ko(), LATELY.ko()).doesNotContain(LONG_AGO.ko());
        assertThat(words(all)).contains(NOW.ko(), LATELY.ko(), LONG_AGO.ko());
    }

    @Test
    void relations_are_left_out_of_paper_and_data_where_the_holder_does_not_want_them() {
        var without = draft(CertificateKind.HOUSEHOLD, Language.EN, false, History.ALL, false);
        assertThat(words(without)).doesNotContain("Head,", "relation=HEAD", "Relation to head");
        var with = draft(CertificateKind.HOUSEHOLD, Language.EN, false, History.ALL, true);
        assertThat(words(with)).contains("relation=HEAD", "Relation to head");
    }

    @Test
    void an_individual_certificate_names_nobody_else() {
        var draft = draft(CertificateKind.INDIVIDUAL, Language.KO, false, History.ALL, true);
        assertThat(draft.body().stream().filter(Block.Heading.class::isInstance))
                .extracting(block -> ((Block.Heading) block).text())
                .doesNotContain("세대원");
    }

    @Test
    void an_english_certificate_has_the_latin_name_and_the_english_address() {
        var draft = draft(CertificateKind.HOUSEHOLD, Language.EN, false, History.NONE, true);
        assertThat(draft.body().toString())
                .contains("Kim Minjun", NOW.en(), "1 March 2024")
                .doesNotContain("김민준", NOW.ko());
    }

    @Test
    void whoever_checks_a_document_learns_no_whole_name_and_no_number() {
        var facts = draft(CertificateKind.HOUSEHOLD, Language.KO, true, History.ALL, true).facts();
        assertThat(facts.toString()).contains("김*준", "1990").doesNotContain("김민준", "900101");
    }

    @Test
    void names_of_any_length_are_veiled() {
        assertThat(CertificateLayout.veiled("이")).isEqualTo("이");
        assertThat(CertificateLayout.veiled("이솔")).isEqualTo("이*");
        assertThat(CertificateLayout.veiled("김민준")).isEqualTo("김*준");
        assertThat(CertificateLayout.veiled("남궁하늘")).isEqualTo("남**늘");
    }
}
