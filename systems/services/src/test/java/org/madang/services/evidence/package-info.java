@NullMarked
package org.madang.services.evidence;

import org.jspecify.annotations.NullMarked;
