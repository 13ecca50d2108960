@NullMarked
package org.madang.kernel.database;

import org.jspecify.annotations.NullMarked;
