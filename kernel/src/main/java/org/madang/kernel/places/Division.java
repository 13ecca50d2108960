package org.madang.kernel.places;

import org.madang.kernel.language.Text;

/**
 * An administrative division under one name and code. When either changes, a new one follows it.
 *
 * @param name its own name, without those of the divisions above it
 */
public record Division(DivisionCode code, Text name, InForce inForce) {

    public DivisionLevel level() {
        return code.level();
    }
}
