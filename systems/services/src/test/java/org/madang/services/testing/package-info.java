@NullMarked
package org.madang.services.testing;

import org.jspecify.annotations.NullMarked;
