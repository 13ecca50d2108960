/** Families: what those who accompany them see, and what a family sees itself. */
@NullMarked
package org.madang.forensics.liaison;

import org.jspecify.annotations.NullMarked;
