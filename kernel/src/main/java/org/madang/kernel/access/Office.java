package org.madang.kernel.access;

import java.io.Serial;
import java.io.Serializable;
import org.madang.kernel.language.Text;

/** A government office: its code, name and the area it answers for. */
public record Office(String code, Text name, Jurisdiction jurisdiction) implements Serializable {
    @Serial private static final long serialVersionUID = 1;
}
