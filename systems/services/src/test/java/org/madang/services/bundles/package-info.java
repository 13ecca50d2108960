@NullMarked
package org.madang.services.bundles;

import org.jspecify.annotations.NullMarked;
