@NullMarked
package org.madang.services.tracking;

import org.jspecify.annotations.NullMarked;
