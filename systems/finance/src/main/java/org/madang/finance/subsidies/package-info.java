/** Subsidies received and given on, each with its own settlement. */
@NullMarked
package org.madang.finance.subsidies;

import org.jspecify.annotations.NullMarked;
