package org.madang.residents.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.pages.Form;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The versions of the records that a form shows, in its hidden field {@code seen}: whoever sends it
 * after somebody else has changed them is told.
 */
@Component
public class SeenVersions {

    /** Name of the hidden field. */
    public static final String FIELD = "seen";

    private static final Pattern VERSION = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

    private final ResidentRows rows;
    private final Access access;
    private final TransactionTemplate transactions;

    SeenVersions(ResidentRows rows, Access access, TransactionTemplate transactions) {
        this.rows = rows;
        this.access = access;
        this.transactions = transactions;
    }

    /** The versions as the field holds them; whoever asks shows these members already. */
    public String of(List<Member> members) {
        return ofAll(members.stream().map(Member::residentId).toList());
    }

    public String ofAll(List<Long> ids) {
        List<Held> held =
                access.within(Scope.NATION, () -> transactions.execute(status -> rows.held(ids)));
        return Objects.requireNonNull(held).stream()
                .map(one -> one.id() + ":" + one.version())
                .collect(Collectors.joining(" "));
    }

    /** What the field says of these people; none where it says nothing. */
    public static Map<Long, Integer> read(Form form, Collection<Long> ids) {
        var seen = new HashMap<Long, Integer>();
        var matcher = VERSION.matcher(form.typed(FIELD));
        while (matcher.find()) {
            var id = Long.valueOf(matcher.group(1));
            if (ids.contains(id)) {
                seen.put(id, Integer.valueOf(matcher.group(2)));
            }
        }
        return seen;
    }
}
