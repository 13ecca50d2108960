package org.madang.kinship.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.Sex;
import org.madang.kinship.io.InvalidKinshipFile;

class FormsTest {
    private static final DviForm YELLOW =
            DviForm.yellow("AM-1")
                    .with(FormField.FAMILY_NAME, "김")
                    .with(FormField.BORN, "1980-05-01")
                    .with(FormField.SEX, "female")
                    .with(FormField.STATURE_LEAST, "160")
                    .with(FormField.STATURE_MOST, "164")
                    .with(FormField.BLOOD_GROUP, "A")
                    .with(FormField.REMARK, "says \"hello\",\n on two lines")
                    .with(
                            FormField.MARK,
                            Map.of("kind", "tattoo", "place", "left arm", "description", "bird"))
                    .with(FormField.IMPLANT, Map.of("kind", "hip", "serial", "H-77"))
                    .with(FormField.TOOTH, Map.of("number", "11", "state", "sound"))
                    .with(FormField.TOOTH, Map.of("number", "36", "state", "filled"));

    private static final DviForm PINK =
            DviForm.pink("PM-9")
                    .with(FormField.FOUND_ON, "2026-03-01")
                    .with(FormField.SEX, "female")
                    .with(FormField.AGE_LEAST, "40")
                    .with(FormField.AGE_MOST, "55")
                    .with(FormField.STATURE_LEAST, "157")
                    .with(FormField.STATURE_MOST, "163")
                    .with(FormField.MARK, Map.of("kind", "tattoo", "place", "left arm"))
                    .with(FormField.IMPLANT, Map.of("kind", "metal", "serial", "H-77"))
                    .with(FormField.TOOTH, Map.of("number", "11", "state", "crown"))
                    .with(FormField.TOOTH, Map.of("number", "36", "state", "filled"));

    @Test
    void every_field_has_a_group_of_the_form_and_both_languages() {
        for (FormField field : FormField.values()) {
            assertThat(field.group() % 100).as(field.name()).isZero();
            assertThat(field.group()).isBetween(100, 900);
            assertThat(field.ko()).isNotBlank();
            assertThat(field.en()).isNotBlank();
        }
    }

    @Test
    void what_is_written_is_read_back_as_csv_and_as_json() {
        List<DviForm> forms = List.of(YELLOW, PINK);
        assertThat(FormFiles.readCsv("f.csv", FormFiles.writeCsv(forms))).isEqualTo(forms);
        assertThat(FormFiles.readJson("f.json", FormFiles.writeJson(forms))).isEqualTo(forms);
        assertThat(YELLOW.sex()).isEqualTo(Sex.FEMALE);
        assertThat(YELLOW.teeth()).isEqualTo(Map.of(11, ToothState.SOUND, 36, ToothState.FILLED));
    }

    @Test
    void a_table_names_line_and_column_of_everything_that_is_wrong() {
        String text =
                """
                form,number,field,item,part,value
                yellow,AM-1,BORN,,,1980-13-01
                green,AM-1,SEX,,,female
                yellow,AM-1,SHOE,,,42
                pink,PM-1,BORN,,,1980-01-01
                pink,PM-1,TOOTH,1,number,99
                pink,PM-1,TOOTH,1,colour,white
                pink,PM-1,SEX,,,male
                pink,PM-1,SEX,,,female
                """;
        var problems =
                catchThrowableOfType(
                                InvalidKinshipFile.class, () -> FormFiles.readCsv("f.csv", text))
                        .problems();
        assertThat(problems.stream().map(p -> p.line() + ":" + p.column()))
                .containsExactlyInAnyOrder("2:6", "3:1", "4:3", "5:3", "6:6", "7:5", "9:3");
    }

    @Test
    void json_names_line_and_column_too() {
        String text =
                """
                [{"form": "yellow", "number": "AM-1",
                  "fields": {"SEX": "both", "TOOTH": [{"number": "11", "state": "blue"}]}}]
                """;
        var problems =
                catchThrowableOfType(
                                InvalidKinshipFile.class, () -> FormFiles.readJson("f.json", text))
                        .problems();
        assertThat(problems.stream().map(p -> p.line() + ":" + p.column()))
                .containsExactlyInAnyOrder("2:21", "2:65");
        assertThatThrownBy(() -> FormFiles.readJson("f.json", "[{\"form\": \"pink\"\n]"))
                .hasMessageContaining("f.json, line 2, column 1")
                .hasMessageContaining("','");
        assertThatThrownBy(() -> FormFiles.readJson("f.json", "[1e]"))
                .hasMessageContaining("line 1, column 2");
    }

    @Test
    void a_form_refuses_what_it_has_no_field_for() {
        assertThatThrownBy(() -> DviForm.pink("P").with(FormField.FAMILY_NAME, "Lee"))
                .isInstanceOf(InvalidKinshipData.class)
                .hasMessageContaining("not on this form");
        assertThatThrownBy(() -> DviForm.pink("P").with(FormField.TOOTH, Map.of("number", "19")))
                .hasMessageContaining("19");
        assertThatThrownBy(() -> DviForm.pink(" ")).isInstanceOf(InvalidKinshipData.class);
    }

    @Test
    void two_forms_that_agree_show_what_they_share() {
        FormComparison found = FormComparison.of(YELLOW, PINK);
        assertThat(found.isExcluded()).isFalse();
        assertThat(found.agreements())
                .containsExactlyInAnyOrder("IMPLANT H-77", "MARK tattoo left arm");
        assertThat(found.teethAlike()).isEqualTo(1);
        assertThat(found.teethExplained()).isEqualTo(1);
    }

    @Test
    void a_tooth_cannot_heal_and_age_stature_and_blood_can_contradict() {
        DviForm other =
                DviForm.pink("PM-2")
                        .with(FormField.FOUND_ON, "2026-03-01")
                        .with(FormField.AGE_MOST, "30")
                        .with(FormField.STATURE_LEAST, "175")
                        .with(FormField.BLOOD_GROUP, "B")
                        .with(FormField.TOOTH, Map.of("number", "36", "state", "sound"));
        FormComparison found = FormComparison.of(YELLOW, other);
        assertThat(found.contradictions())
                .containsExactly("AGE", "STATURE", "BLOOD_GROUP", "TOOTH");
        assertThat(found.teethImpossible()).isEqualTo(1);
        assertThat(ToothState.MISSING_BEFORE.mayBecome(ToothState.CROWN)).isFalse();
        assertThat(ToothState.MISSING_BEFORE.mayBecome(ToothState.IMPLANT)).isTrue();
        assertThat(ToothState.FILLED.mayBecome(ToothState.MISSING_AFTER)).isTrue();
    }
}
