/** The portal's room in the demo: officials, and cases under way. */
@NullMarked
package org.madang.services.demo;

import org.jspecify.annotations.NullMarked;
