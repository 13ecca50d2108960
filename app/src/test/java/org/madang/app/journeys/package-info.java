/** Whole journeys of residents and officials in a real browser. */
@NullMarked
package org.madang.app.journeys;

import org.jspecify.annotations.NullMarked;
