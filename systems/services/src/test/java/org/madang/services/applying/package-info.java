@NullMarked
package org.madang.services.applying;

import org.jspecify.annotations.NullMarked;
