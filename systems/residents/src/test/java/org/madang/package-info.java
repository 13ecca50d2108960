/** The house this system's tests are run in. */
@NullMarked
package org.madang;

import org.jspecify.annotations.NullMarked;
