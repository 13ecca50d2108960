package org.madang.finance.budget;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lines of a budget turned on their side: one array a column, as {@code unnest} takes them. */
final class LineColumns {

    private final List<LineDraft> drafts;

    LineColumns(List<LineDraft> drafts) {
        this.drafts = drafts;
    }

    /** sector, part, policy, policy_en, unit, unit_en, detail, detail_en, function. */
    List<Object> programmes() {
        return List.of(
                numbers(p -> p.sector().code()),
                numbers(Programme::part),
                words(p -> p.policy().ko()),
                words(p -> p.policy().en()),
                words(p -> p.unit().ko()),
                words(p -> p.unit().en()),
                words(p -> p.detail().ko()),
                words(p -> p.detail().en()),
                numbers(p -> p.sector().function()));
    }

    /** side, item, office, kind, sector, part, policy, unit, detail. */
    List<Object> lines() {
        int n = drafts.size();
        var side = new String[n];
        var item = new short[n];
        var office = new String[n];
        var kind = new String[n];
        for (int i = 0; i < n; i++) {
            var draft = drafts.get(i);
            side[i] = draft.isRevenue() ? "R" : "E";
            item[i] = (short) draft.item();
            office[i] = draft.office();
            kind[i] = draft.kind().name();
        }
        return List.of(
                side,
                item,
                office,
                kind,
                numbers(p -> p.sector().code()),
                numbers(Programme::part),
                words(p -> p.policy().ko()),
                words(p -> p.unit().ko()),
                words(p -> p.detail().ko()));
    }

    private @Nullable String[] words(Function<Programme, String> of) {
        var column = new @Nullable String[drafts.size()];
        for (int i = 0; i < column.length; i++) {
            var programme = drafts.get(i).programme();
            column[i] = programme == null ? null : of.apply(programme);
        }
        return column;
    }

    private @Nullable Short[] numbers(Function<Programme, Integer> of) {
        var column = new @Nullable Short[drafts.size()];
        for (int i = 0; i < column.length; i++) {
            var programme = drafts.get(i).programme();
            column[i] = programme == null ? null : of.apply(programme).shortValue();
        }
        return column;
    }
}
