/** What happens to the house on its bad days: killed, flooded, forged, pried into. */
@NullMarked
package org.madang.app.baddays;

import org.jspecify.annotations.NullMarked;
