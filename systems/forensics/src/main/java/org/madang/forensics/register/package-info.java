/** What every part of the laboratory stands on: who may open which case, and what it holds. */
@NullMarked
package org.madang.forensics.register;

import org.jspecify.annotations.NullMarked;
