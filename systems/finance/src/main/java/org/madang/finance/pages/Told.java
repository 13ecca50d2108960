package org.madang.finance.pages;

import java.util.List;
import java.util.Set;
import org.madang.finance.Refusal;
import org.madang.kernel.pages.Form;

/** Says in a form why something was refused. */
public final class Told {

    private Told() {}

    /** Each reason at the field it speaks of, where the form has it; else over the form. */
    public static Form reasons(Form form, List<Refusal> reasons, Set<String> fields) {
        for (var reason : reasons) {
            var field = reason.field();
            if (field != null && fields.contains(field)) {
                form.error(field, reason.words());
            } else {
                form.error(reason.words());
            }
        }
        return form;
    }
}
