package org.madang.forensics.demo;

import java.time.LocalDate;
import java.util.Map;
import org.madang.forensics.register.Forms;
import org.madang.kinship.forms.DviForm;
import org.madang.kinship.forms.FormField;
import org.springframework.stereotype.Component;

/**
 * INTERPOL forms of the made-up disaster: of two brothers DNA cannot tell apart, and a few more.
 */
@Component
class DemoForms {

    private static final String SCIENTIST = "official:scientist.nfs";

    private final Forms forms;

    DemoForms(Forms forms) {
        this.forms = forms;
    }

    void fill(long id, Map<String, Long> people, Map<String, Long> found, LocalDate day) {
        yellow(id, people, "M01", "1986-04-11", 176);
        yellow(id, people, "M04", "1990-02-27", 171);
        yellow(id, people, "M05", "1993-09-03", 183);
        yellow(id, people, "M07", "1944-12-19", 152);
        yellow(id, people, "M11", "1985-07-30", 178);
        pink(id, found, "V03", day, 28, 38, 179, 186);
        pink(id, found, "V04", day, 35, 50, 173, 182);
        pink(id, found, "V08", day, 35, 45, 172, 178);
        pink(id, found, "V10", day, 30, 42, 167, 174);
        pink(id, found, "V12", day, 70, 90, 148, 156);
    }

    private void yellow(long id, Map<String, Long> people, String code, String born, int stature) {
        var form =
                DviForm.yellow(code)
                        .with(FormField.DISASTER, DemoCase.CODE)
                        .with(FormField.SEX, code.equals("M07") ? "female" : "male")
                        .with(FormField.BORN, born)
                        .with(FormField.STATURE_LEAST, "" + stature)
                        .with(FormField.STATURE_MOST, "" + stature)
                        .with(FormField.HAIR, code.equals("M07") ? "white" : "black");
        if (code.equals("M01")) {
            form =
                    form.with(
                            FormField.MARK,
                            Map.of(
                                    "kind", "scar",
                                    "place", "left wrist",
                                    "description", "operation of 2011"));
        }
        forms.put(id, people.get(code), null, form, SCIENTIST);
    }

    private void pink(
            long id,
            Map<String, Long> found,
            String code,
            LocalDate day,
            int young,
            int old,
            int small,
            int tall) {
        var form =
                DviForm.pink(code)
                        .with(FormField.DISASTER, DemoCase.CODE)
                        .with(FormField.FOUND_ON, day.plusDays(1).toString())
                        .with(FormField.SEX, code.equals("V12") ? "female" : "male")
                        .with(FormField.REMAINS, "burnt")
                        .with(FormField.AGE_LEAST, "" + young)
                        .with(FormField.AGE_MOST, "" + old)
                        .with(FormField.STATURE_LEAST, "" + small)
                        .with(FormField.STATURE_MOST, "" + tall);
        if (code.equals("V08")) {
            form =
                    form.with(
                            FormField.MARK,
                            Map.of(
                                    "kind", "scar",
                                    "place", "left wrist",
                                    "description", "6 cm, healed"));
        }
        forms.put(id, null, found.get(code), form, SCIENTIST);
    }
}
