/** What is different when real people are served. */
@NullMarked
package org.madang.kernel.access.production;

import org.jspecify.annotations.NullMarked;
