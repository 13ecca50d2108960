package org.madang.residents.loading.file;

import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Cuts the file into batches, always at the same places. */
final class Batches {

    private final Households households;
    private final int size;
    private long number;
    private long residentId = 1;
    private long householdId = 1;

    Batches(Households households, int size) {
        this.households = households;
        this.size = size;
    }

    /** The next one; null at the end. */
    @Nullable Batch next() throws IOException {
        var batch = new ArrayList<Household>();
        int residents = 0;
        while (residents < size) {
            var household = households.next();
            if (household == null) {
                break;
            }
            batch.add(household);
            residents += household.members().size();
        }
        if (batch.isEmpty()) {
            return null;
        }
        var next = new Batch(number++, residentId, householdId, batch);
        residentId += residents;
        householdId += batch.size();
        return next;
    }
}
