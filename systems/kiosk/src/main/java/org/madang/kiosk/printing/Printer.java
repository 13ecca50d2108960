package org.madang.kiosk.printing;

import org.madang.kiosk.machines.Machine;

/** Where a machine's papers come out. */
public interface Printer {

    /**
     * Prints a file.
     *
     * @return pages printed
     * @throws PrinterFailed when nothing, or not everything, came out
     */
    int print(Machine machine, String name, byte[] pdf);
}
