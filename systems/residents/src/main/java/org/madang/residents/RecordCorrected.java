package org.madang.residents;

import java.util.List;

/**
 * A record was corrected: what it said had never been so.
 *
 * @param facts codes of the facts corrected
 */
public record RecordCorrected(long reportId, long residentId, List<String> facts) {

    public RecordCorrected {
        facts = List.copyOf(facts);
    }
}
