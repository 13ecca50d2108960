package org.madang.finance.ledger;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Postings turned on their side: one array a column, as {@code unnest} takes them. */
final class PostingColumns {

    private final List<Object> heads;
    private final List<Object> legs;

    PostingColumns(long[] numbers, byte[][] digests, List<Draft> drafts) {
        heads = heads(numbers, digests, drafts);
        legs = legs(numbers, drafts);
    }

    List<Object> all() {
        var all = new java.util.ArrayList<>(heads);
        all.addAll(legs);
        return all;
    }

    private static List<Object> heads(long[] numbers, byte[][] digests, List<Draft> drafts) {
        int n = drafts.size();
        var government = new int[n];
        var fund = new short[n];
        var year = new short[n];
        var day = new int[n];
        var kind = new String[n];
        var source = new String[n];
        var narrative = new String[n];
        var reverses = new @Nullable Long[n];
        var late = new @Nullable String[n];
        var count = new short[n];
        for (int i = 0; i < n; i++) {
            var draft = drafts.get(i);
            government[i] = draft.government();
            fund[i] = (short) draft.fund();
            year[i] = (short) draft.year();
            day[i] = (int) draft.day().toEpochDay();
            kind[i] = draft.kind();
            source[i] = draft.source();
            narrative[i] = draft.narrative();
            reverses[i] = draft.reverses();
            late[i] = draft.late() == null ? null : Objects.requireNonNull(draft.late()).name();
            count[i] = (short) draft.legs().size();
        }
        return List.of(
                numbers,
                government,
                fund,
                year,
                day,
                kind,
                source,
                narrative,
                reverses,
                late,
                count,
                digests);
    }

    private static List<Object> legs(long[] numbers, List<Draft> drafts) {
        int n = drafts.stream().mapToInt(draft -> draft.legs().size()).sum();
        var columns = new Legs(n);
        int row = 0;
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            for (int leg = 0; leg < draft.legs().size(); leg++) {
                columns.put(row++, numbers[i], (short) leg, draft);
            }
        }
        return columns.all();
    }

    /** The columns of entries while they are filled. */
    private static final class Legs {
        private final long[] posting;
        private final short[] leg;
        private final int[] government;
        private final short[] fund;
        private final short[] year;
        private final int[] day;
        private final int[] account;
        private final long[] amount;
        private final @Nullable Long[] line;
        private final @Nullable Short[] function;
        private final @Nullable Long[] party;
        private final @Nullable Long[] project;
        private final @Nullable String[] currency;
        private final @Nullable String[] units;

        Legs(int n) {
            posting = new long[n];
            leg = new short[n];
            government = new int[n];
            fund = new short[n];
            year = new short[n];
            day = new int[n];
            account = new int[n];
            amount = new long[n];
            line = new Long[n];
            function = new Short[n];
            party = new Long[n];
            project = new Long[n];
            currency = new String[n];
            units = new String[n];
        }

        void put(int row, long number, short index, Draft draft) {
            var from = draft.legs().get(index);
            var about = from.about();
            posting[row] = number;
            leg[row] = index;
            government[row] = draft.government();
            fund[row] = (short) draft.fund();
            year[row] = (short) draft.year();
            day[row] = (int) draft.day().toEpochDay();
            account[row] = from.account();
            amount[row] = from.amount();
            line[row] = about.line();
            var code = about.function();
            function[row] = code == null ? null : code.shortValue();
            party[row] = about.party();
            project[row] = about.project();
            var foreign = from.foreign();
            currency[row] = foreign == null ? null : foreign.currency();
            units[row] = foreign == null ? null : foreign.units().toPlainString();
        }

        List<Object> all() {
            return List.of(
                    posting,
                    leg,
                    government,
                    fund,
                    year,
                    day,
                    account,
                    amount,
                    line,
                    function,
                    party,
                    project,
                    currency,
                    units);
        }
    }
}
