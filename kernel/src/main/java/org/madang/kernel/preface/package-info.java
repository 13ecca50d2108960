/** Words that travel to PostgreSQL with the next statement: no journey of their own. */
@ApplicationModule(id = "kernel.preface")
@NullMarked
package org.madang.kernel.preface;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
