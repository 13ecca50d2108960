/** The command line, the first start and the settings of the assembled house. */
@ApplicationModule(id = "app")
@NullMarked
package org.madang.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
