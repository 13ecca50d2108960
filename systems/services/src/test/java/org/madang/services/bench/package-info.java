@NullMarked
package org.madang.services.bench;

import org.jspecify.annotations.NullMarked;
