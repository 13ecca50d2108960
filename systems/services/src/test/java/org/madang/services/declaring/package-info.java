@NullMarked
package org.madang.services.declaring;

import org.jspecify.annotations.NullMarked;
