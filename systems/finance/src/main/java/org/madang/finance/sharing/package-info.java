/** What other systems may ask about a person (전자정부법 제36조). */
@NullMarked
package org.madang.finance.sharing;

import org.jspecify.annotations.NullMarked;
