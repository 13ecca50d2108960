/**
 * What the house tells a person or an official: an inbox for each, and delivery by e-mail and
 * webhook where that is wanted.
 */
@ApplicationModule(id = "kernel.notices")
@NullMarked
package org.madang.kernel.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
