package org.madang.kernel.journal.sealing;

import java.nio.file.Path;

/** The directory of the journal's copy outside the database. */
public record JournalPlace(Path directory) {}
