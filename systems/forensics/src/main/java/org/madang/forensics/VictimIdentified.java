package org.madang.forensics;

import java.io.Serializable;

/**
 * A signed report says whose remains these are.
 *
 * @param residentId the person in the register, or null for somebody who is not in it
 * @param document number of the report
 */
public record VictimIdentified(
        long proposalId,
        long disasterId,
        @org.jspecify.annotations.Nullable Long residentId,
        String document)
        implements Serializable {}
