@NullMarked
package org.madang.kernel.facts;

import org.jspecify.annotations.NullMarked;
