/** The PostgreSQL the house stands on: embedded or given, its roles and its migrations. */
@ApplicationModule(id = "kernel.database")
@NullMarked
package org.madang.kernel.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
