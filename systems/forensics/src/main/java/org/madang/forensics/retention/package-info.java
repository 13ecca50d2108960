/** Retention: what the law wants destroyed or deleted, and when. */
@NullMarked
package org.madang.forensics.retention;

import org.jspecify.annotations.NullMarked;
