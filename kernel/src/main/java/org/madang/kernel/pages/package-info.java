/**
 * What people see: pages, forms, their components, errors, and the rule that sending twice does
 * once.
 */
@ApplicationModule(id = "kernel.pages")
@NullMarked
package org.madang.kernel.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
