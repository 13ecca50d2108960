/** Cases, families, samples, remains and other findings, as scientists enter them. */
@NullMarked
package org.madang.forensics.casework;

import org.jspecify.annotations.NullMarked;
