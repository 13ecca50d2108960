/** How fast cases go, beside the engine alone. */
@NullMarked
package org.madang.services.bench;

import org.jspecify.annotations.NullMarked;
