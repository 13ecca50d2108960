/** Pictures and pages for families and courts: pedigrees, heat maps, one-page explanations. */
@NullMarked
package org.madang.kinship.draw;

import org.jspecify.annotations.NullMarked;
