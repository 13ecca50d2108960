@NullMarked
package org.madang.services.cases;

import org.jspecify.annotations.NullMarked;
