/** Every text of the house in Korean and English, and the language a person reads. */
@ApplicationModule(id = "kernel.language")
@NullMarked
package org.madang.kernel.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
