@NullMarked
package org.madang.services.desk;

import org.jspecify.annotations.NullMarked;
