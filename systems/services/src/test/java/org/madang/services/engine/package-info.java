@NullMarked
package org.madang.services.engine;

import org.jspecify.annotations.NullMarked;
