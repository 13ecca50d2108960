/** The applicant's own cases: where they stand, who has them, what is next. */
@NullMarked
package org.madang.services.tracking;

import org.jspecify.annotations.NullMarked;
