/** Tests of the demo country. */
@NullMarked
package org.madang.residents.demo;

import org.jspecify.annotations.NullMarked;
