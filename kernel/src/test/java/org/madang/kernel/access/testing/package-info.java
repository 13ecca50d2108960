/** A browser and a house with a door of every kind, for the tests of access. */
@NullMarked
package org.madang.kernel.access.testing;

import org.jspecify.annotations.NullMarked;
