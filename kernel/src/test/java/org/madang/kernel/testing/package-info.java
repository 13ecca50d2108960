/** What tests of the kernel, the systems and the app stand on: one PostgreSQL per test run. */
@NullMarked
package org.madang.kernel.testing;

import org.jspecify.annotations.NullMarked;
