package org.madang.residents.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.residents.Refusal;

/**
 * Shows lawful refusals in the form they answer: each at its field, the others above all fields.
 */
public final class Told {

    private static final String WHOLE = "";

    private Told() {}

    /**
     * Puts every reason in the form.
     *
     * @param fields the field of the form by which a field of the command was asked for; empty
     *     where the form has none
     */
    public static void reasons(Form form, List<Refusal> reasons, UnaryOperator<String> fields) {
        var whole = new ArrayList<Text>();
        for (var reason : reasons) {
            var named = reason.field();
            var field = named == null ? WHOLE : fields.apply(named);
            // A field shows one error: a second reason for it must not be lost.
            if (field.isEmpty() || form.errorOf(field).isPresent()) {
                whole.add(reason.words());
            } else {
                form.error(field, reason.words());
            }
        }
        if (!whole.isEmpty()) {
            form.error(joined(whole));
        }
    }

    /** Fields that the form asks for by the name they have in the command. */
    public static UnaryOperator<String> only(String... names) {
        var known = Set.of(names);
        return name -> known.contains(name) ? name : WHOLE;
    }

    private static Text joined(List<Text> words) {
        return Text.of(
                words.stream().map(Text::ko).collect(Collectors.joining(" ")),
                words.stream().map(Text::en).collect(Collectors.joining(" ")));
    }
}
