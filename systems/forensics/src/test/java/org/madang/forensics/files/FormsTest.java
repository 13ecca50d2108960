package org.madang.forensics.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.forensics.testing.TestLaboratory.scientist;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.forensics.register.Forms;
import org.madang.forensics.register.Part;
import org.madang.forensics.testing.TestLaboratory;
import org.madang.kernel.access.Access;
import org.madang.kernel.pages.Form;
import org.madang.kernel.testing.HouseTest;
import org.madang.kinship.forms.DviForm;
import org.madang.kinship.forms.FieldKind;
import org.madang.kinship.forms.FormColour;
import org.madang.kinship.forms.FormField;
import org.springframework.beans.factory.annotation.Autowired;

/** INTERPOL's forms (DNA Act, Article 3 (2): no personal details beside profiles). */
@HouseTest
class FormsTest {

    @Autowired TestLaboratory laboratory;
    @Autowired ImportForms importing;
    @Autowired Forms forms;
    @Autowired Access access;

    private String out(long disaster, boolean json) {
        return new String(
                access.as(scientist(), () -> importing.write(disaster, json)).bytes(),
                StandardCharsets.UTF_8);
    }

    @Test
    void who_somebody_is_stays_out_of_the_laboratory() {
        long disaster = laboratory.disaster();
        var csv =
                """
                form,number,field,item,part,value
                yellow,M02,FAMILY_NAME,,,Yoo
                yellow,M02,INFORMANT,,,her brother
                yellow,M02,BORN,,,1980-05-05
                """;
        var done = access.as(scientist(), () -> importing.read(disaster, "f.csv", csv));
        assertThat(done).isEqualTo(new ImportForms.Result.Done(1, 0, 1));
        var kept =
                laboratory
                        .inside(scientist(), disaster, Part.LABORATORY, () -> forms.all(disaster))
                        .stream()
                        .filter(r -> r.form().number().equals("M02"))
                        .findFirst()
                        .orElseThrow();
        assertThat(kept.form().items()).containsOnlyKeys(FormField.BORN);
        assertThat(out(disaster, false)).contains("M02").doesNotContain("Yoo", "brother");
    }

    @Test
    void what_goes_out_comes_in_again_as_csv_and_as_json() {
        long disaster = laboratory.disaster();
        var csv = out(disaster, false);
        var json = out(disaster, true);
        assertThat(csv).contains("left wrist").isNotEqualTo(json);
        for (var text : new String[] {csv, json}) {
            assertThat(access.as(scientist(), () -> importing.read(disaster, "f", text)))
                    .isEqualTo(new ImportForms.Result.Done(5, 5, 0));
            assertThat(out(disaster, false)).isEqualTo(csv);
        }
    }

    @Test
    void a_number_of_another_case_or_a_wrong_value_keeps_everything_out() {
        long disaster = laboratory.disaster();
        var before = out(disaster, false);
        for (var line :
                new String[] {
                    "yellow,M99,SEX,,,male", "pink,V03,SEX,,,mail", "pink,M01,SEX,,,male"
                }) {
            var csv = "form,number,field,item,part,value\nyellow,M01,HAIR,,,grey\n" + line + "\n";
            var refused = access.as(scientist(), () -> importing.read(disaster, "f.csv", csv));
            assertThat(refused).isInstanceOf(ImportForms.Result.Refused.class);
            assertThat(((ImportForms.Result.Refused) refused).problems().toString())
                    .contains("f.csv");
        }
        assertThat(out(disaster, false)).isEqualTo(before);
    }

    @Test
    void a_form_filled_in_on_the_screen_is_the_form_that_files_hold() {
        long disaster = laboratory.disaster();
        var before = out(disaster, false);
        var kept = kept(disaster, "M01");
        var page = FormDraft.fill(kept);
        assertThat(FormDraft.read(page, kept.colour(), "M01")).isEqualTo(kept);
        page.fill("SEX", "female");
        page.fill("BORN.year", "1990").fill("BORN.month", "2").fill("BORN.day", "3");
        page.fill("BORN", "");
        page.fill("TOOTH.16.state", "crown").fill("TOOTH.16.material", "gold");
        page.fill("MARK.7.kind", "tattoo").fill("MARK.7.place", "left wrist");
        var draft = FormDraft.read(page, kept.colour(), "M01");
        assertThat(page.errors()).isEmpty();
        access.as(scientist(), () -> importing.fill(disaster, draft));
        assertThat(kept(disaster, "M01")).isEqualTo(draft);
        assertThat(out(disaster, false))
                .isNotEqualTo(before)
                .contains("M01,TOOTH", "gold", "tattoo", "1990-02-03");
    }

    @Test
    void a_long_list_of_a_form_that_came_as_a_file_loses_nothing_on_the_screen() {
        var form = DviForm.yellow("M01");
        for (int i = 0; i < 70; i++) {
            form = form.with(FormField.MARK, Map.of("kind", "scar", "place", "place " + i));
        }
        var page = FormDraft.fill(form);
        assertThat(FormDraft.rows(page, FormField.MARK)).isEqualTo(70 + FormDraft.SPARE);
        assertThat(FormDraft.read(page, FormColour.YELLOW, "M01")).isEqualTo(form);
    }

    @Test
    void each_wrong_field_of_a_form_is_named_and_nothing_is_kept() {
        var page =
                Form.of(
                        Map.of(
                                "SEX", List.of("mail"),
                                "AGE_LEAST", List.of("40"),
                                "AGE_MOST", List.of("30"),
                                "STATURE_LEAST", List.of("900"),
                                "TOOTH.16.state", List.of("golden"),
                                "SURGERY.0.year", List.of("1200"),
                                "RECORDED", List.of("2026-02-30")));
        FormDraft.read(page, FormColour.PINK, "V01");
        assertThat(page.errors())
                .containsOnlyKeys(
                        "SEX",
                        "AGE_MOST",
                        "STATURE_LEAST",
                        "TOOTH.16.state",
                        "SURGERY.0.year",
                        "RECORDED");
    }

    @Test
    void every_code_and_part_of_a_form_has_a_korean_word() {
        for (var field : FormField.values()) {
            field.parts()
                    .forEach((part, kind) -> {
                        if (!part.equals("value")) {
                            assertThat(FormWords.part(part).ko()).as(part).isNotEqualTo(part);
                        }
                        if (kind instanceof FieldKind.Code code) {
                            assertThat(code.codes())
                                    .allSatisfy(c ->
                                            assertThat(FormWords.code(c).ko()).isNotEqualTo(c));
                        }
                    });
        }
    }

    private DviForm kept(long disaster, String number) {
        return laboratory
                .inside(scientist(), disaster, Part.LABORATORY, () -> forms.all(disaster))
                .stream()
                .map(Forms.FormRow::form)
                .filter(form -> form.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
