package org.madang.residents.addresses;

import java.util.ArrayList;
import java.util.List;
import org.madang.kernel.pages.Component;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Ui;

/** The fields of {@link AddressQuestion}, in their order. */
public final class AddressFields {

    private AddressFields() {}

    /** Township, road, building and the choice among what fits. */
    public static List<Component> building(Ui ui, Form form, AddressQuestion.Answer answer) {
        var fields = new ArrayList<Component>();
        fields.add(
                ui.text(form, "township", "읍·면·동", "Township")
                        .hint("예: 청운효자동", "For example Cheongunhyoja-dong")
                        .width(20)
                        .autocomplete("off"));
        fields.add(
                ui.text(form, "road", "도로명", "Road")
                        .hint("앞부분만 적어도 찾습니다.", "The beginning is enough; what fits is shown.")
                        .optional()
                        .width(20)
                        .autocomplete("off"));
        fields.add(
                ui.text(form, "building", "건물번호", "Building number")
                        .hint("예: 12 또는 12-3", "For example 12 or 12-3")
                        .optional()
                        .width(10)
                        .autocomplete("off"));
        if (!answer.choices().isEmpty()) {
            var choices = ui.radios(form, "addressId", "어느 주소인가요?", "Which address is it?");
            answer.choices()
                    .forEach(one -> choices.option(String.valueOf(one.addressId()), one.line()));
            fields.add(choices);
        }
        return fields;
    }

    /** The same with the unit within the building. */
    public static List<Component> withUnit(Ui ui, Form form, AddressQuestion.Answer answer) {
        var fields = new ArrayList<>(building(ui, form, answer));
        fields.add(
                ui.text(form, "unit", "상세주소", "Unit")
                        .hint("동, 층, 호. 없으면 비워 둡니다.", "Building, floor, door. Leave empty if none.")
                        .optional()
                        .width(20)
                        .autocomplete("off"));
        return fields;
    }
}
