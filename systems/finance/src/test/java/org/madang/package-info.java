/** The house as tests of this system start it. */
@NullMarked
package org.madang;

import org.jspecify.annotations.NullMarked;
