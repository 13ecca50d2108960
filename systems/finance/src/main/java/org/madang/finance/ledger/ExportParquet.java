package org.madang.finance.ledger;

import java.io.ByteArrayOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entries of a selection as Parquet, the columns of the CSV in their own types: amounts are
 * whole won in 64 bits, never a floating point number. The library is loaded by the first export
 * only, which is why nothing of it is named here.
 */
@Component("financeExportParquet")
public class ExportParquet {

    private final ExportJournal journal;
    private final Chart chart;

    ExportParquet(ExportJournal journal, Chart chart) {
        this.journal = journal;
        this.chart = chart;
    }

    /** The whole file. */
    @Transactional(readOnly = true)
    public byte[] of(ExportJournal.Selection selection) {
        var out = new ByteArrayOutputStream();
        try (var file = new ParquetEntries(out)) {
            journal.rows(selection, row -> file.add(row, chart.account(row.getInt("account"))));
        }
        return out.toByteArray();
    }
}
