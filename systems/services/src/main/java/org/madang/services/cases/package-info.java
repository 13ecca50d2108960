/** Cases: from the moment an application comes in to the decision, and what may follow it. */
@NullMarked
package org.madang.services.cases;

import org.jspecify.annotations.NullMarked;
