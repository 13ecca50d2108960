package org.madang.residents.loading;

import org.madang.residents.Relation;

/**
 * A residence of somebody who is loaded. Days count from 1970-01-01; {@code until} is the day after
 * the last, or {@link BinaryRows#OPEN}.
 */
public record Lived(
        int from,
        int until,
        long household,
        Relation relation,
        String division,
        long address,
        String unit,
        String cause,
        int reportedOn) {}
