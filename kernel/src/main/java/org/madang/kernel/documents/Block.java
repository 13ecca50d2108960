package org.madang.kernel.documents;

import java.util.List;

/** One piece of a document's body, in reading order. Text is plain: it carries no markup. */
public sealed interface Block {

    /** A heading between parts of the body. */
    record Heading(String text) implements Block {}

    /** Running text; line breaks in it are kept. */
    record Paragraph(String text) implements Block {}

    /** Labels with their values, one a row. */
    record Facts(List<Fact> rows) implements Block {
        public Facts {
            rows = List.copyOf(rows);
        }
    }

    /** A label and what it says for this document. */
    record Fact(String label, String value) {}

    /**
     * A table. Its header is repeated at the top of each page that it runs over.
     *
     * @param rows each with at most as many cells as there are columns; missing ones stay empty
     */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("a table needs a column");
            }
            for (var row : rows) {
                if (row.size() > columns.size()) {
                    throw new IllegalArgumentException("a row has more cells than columns");
                }
            }
        }
    }

    /**
     * A column of a table.
     *
     * @param share its part of the width, beside the shares of the other columns; above 0
     */
    record Column(String header, double share) {
        public Column {
            if (!(share > 0) || share > 1_000) {
                throw new IllegalArgumentException("share is above 0 and at most 1000");
            }
        }
    }

    /** Small print, one item each. */
    record Notes(List<String> items) implements Block {
        public Notes {
            items = List.copyOf(items);
        }
    }
}
