/** What tests of the laboratory stand on. */
@NullMarked
package org.madang.forensics.testing;

import org.jspecify.annotations.NullMarked;
