package org.madang.kernel.database;

import java.nio.file.Path;

/** A house is at work on the directory; its message is for whoever starts a second one. */
public final class DirectoryTaken extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DirectoryTaken(Path directory) {
        super("Another house is running on " + directory + ": stop it, or choose --data.");
    }
}
