package org.madang.finance.exchange;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.madang.finance.Decision;
import org.madang.kernel.access.Duty;
import org.madang.kernel.language.Text;

/**
 * A kind of file that is brought in line by line.
 *
 * @param name in addresses, such as {@code assessments}
 * @param duty who may bring it in
 * @param head names of the columns, which are the first line of the file
 * @param more columns that may follow them or be left out, all together
 * @param work what a line asks for
 */
record Incoming(
        String name,
        Text title,
        Duty duty,
        List<String> head,
        List<String> more,
        Function<SheetRow, Decision<?>> work) {

    private static final Set<String> DAYS = Set.of("due", "from", "acquired", "on");

    /** One whose columns are always all there. */
    Incoming(
            String name,
            Text title,
            Duty duty,
            List<String> head,
            Function<SheetRow, Decision<?>> work) {
        this(name, title, duty, head, List.of(), work);
    }

    /** The first line of a file that has every column. */
    List<String> whole() {
        return Stream.concat(head.stream(), more.stream()).toList();
    }

    /** How the first line is told to people: {@code kind,name[,fund]}. */
    String words() {
        return String.join(",", head) + (more.isEmpty() ? "" : "[," + String.join(",", more) + "]");
    }

    /** Columns that hold days, which a workbook keeps as numbers. */
    Set<Integer> days() {
        return IntStream.range(0, head.size())
                .filter(i -> DAYS.contains(head.get(i)))
                .boxed()
                .collect(Collectors.toSet());
    }
}
