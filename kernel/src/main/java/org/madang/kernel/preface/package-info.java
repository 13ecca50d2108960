/** What travels to PostgreSQL with the next statement, words and changes: no journey of its own. */
@ApplicationModule(id = "kernel.preface")
@NullMarked
package org.madang.kernel.preface;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
