@NullMarked
package org.madang.kernel.rounds;

import org.jspecify.annotations.NullMarked;
