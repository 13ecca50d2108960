package org.madang.finance.exchange;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.madang.finance.Decision;
import org.madang.kernel.access.Duty;
import org.madang.kernel.language.Text;

/**
 * A kind of file that is brought in line by line.
 *
 * @param name in addresses, such as {@code assessments}
 * @param duty who may bring it in
 * @param head names of the columns, which are the first line of the file
 * @param work what a line asks for
 */
record Incoming(
        String name,
        Text title,
        Duty duty,
        List<String> head,
        Function<SheetRow, Decision<?>> work) {

    private static final Set<String> DAYS = Set.of("due", "from", "acquired", "on");

    /** Columns that hold days, which a workbook keeps as numbers. */
    Set<Integer> days() {
        return IntStream.range(0, head.size())
                .filter(i -> DAYS.contains(head.get(i)))
                .boxed()
                .collect(Collectors.toSet());
    }
}
