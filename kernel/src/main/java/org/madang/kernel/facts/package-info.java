/**
 * Facts that one system holds and another may ask for, each with the law that allows it: what
 * government knows already, nobody is asked again (Electronic Government Act, Article 36).
 */
@ApplicationModule(id = "kernel.facts")
@NullMarked
package org.madang.kernel.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
