/** What the tests of the register stand on. */
@NullMarked
package org.madang.residents.testing;

import org.jspecify.annotations.NullMarked;
