package org.madang.kernel.access;

import java.io.Serial;
import java.io.Serializable;
import org.madang.kernel.language.Text;

/**
 * Something an official is charged with, such as {@code residents.register}. Systems define their
 * own duties; the code is {@code system.verb}.
 */
public record Duty(String code, Text name) implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /** Whoever holds it does their other duties for the whole country, wherever their office is. */
    public static final Duty NATIONWIDE =
            new Duty("access.nationwide", Text.of("전국 관할", "Nationwide jurisdiction"));
}
