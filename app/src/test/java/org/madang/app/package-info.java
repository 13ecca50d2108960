/** The house as a whole: its walls, its command, journeys across its rooms. */
@NullMarked
package org.madang.app;

import org.jspecify.annotations.NullMarked;
