/** How fast identification is. */
@NullMarked
package org.madang.forensics.bench;

import org.jspecify.annotations.NullMarked;
