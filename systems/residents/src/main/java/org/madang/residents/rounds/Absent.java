package org.madang.residents.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.pages.Told;

/** The fields that say what is not as registered: the same from home and at the door. */
final class Absent {

    static final String FIELD = "absent";

    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private Absent() {}

    /** Who was ticked; whoever is no member is refused by the rule, what is no number here. */
    static List<Long> ids(Form form) {
        var ids = new ArrayList<Long>();
        for (var typed : form.typedAll(FIELD)) {
            if (ID.matcher(typed).matches()) {
                ids.add(Long.valueOf(typed));
            } else {
                form.error(FIELD, Text.of("보기에서 골라 주세요.", "Choose from the list."));
            }
        }
        return ids;
    }

    static boolean others(Form form) {
        return !form.typed("others").isBlank();
    }

    /** A hidden number of the form; 0 where somebody took it out. */
    static long hidden(Form form, String name) {
        return ID.matcher(form.typed(name)).matches() ? Long.parseLong(form.typed(name)) : 0;
    }

    /** Whom an answer says not to live there; who has left since is no longer named. */
    static Text names(Given given, List<Member> members) {
        var them =
                members.stream()
                        .filter(member -> given.absent().contains(member.residentId()))
                        .toList();
        return them.isEmpty()
                ? Text.of("지금은 이 세대에 없는 사람", "Somebody who has left since")
                : Text.of(
                        them.stream().map(Member::name).collect(Collectors.joining(", ")),
                        them.stream().map(Member::latin).collect(Collectors.joining(", ")));
    }

    static void tell(Form form, RoundResult.Refused refused) {
        Told.reasons(form, refused.reasons(), Told.only(FIELD, "words", "on", "found"));
    }
}
