@NullMarked
package org.madang.services.search;

import org.jspecify.annotations.NullMarked;
