package org.madang.kernel.pages;

import org.madang.kernel.access.Duty;
import org.madang.kernel.language.Text;

/**
 * A bean for a desk that belongs to a block of the kernel and so is in no system's declaration.
 *
 * @param duty whoever holds it is shown the desk
 */
public record DeskDoor(String path, Text name, Text purpose, Duty duty) {}
