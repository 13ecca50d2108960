package org.madang.forensics;

import java.io.Serializable;

/** A signed report was taken back. */
public record IdentificationWithdrawn(long proposalId, long disasterId, String document)
        implements Serializable {}
