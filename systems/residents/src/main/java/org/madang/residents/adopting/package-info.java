/** Adoption (입양): another name and another relation in the household. */
@NullMarked
package org.madang.residents.adopting;

import org.jspecify.annotations.NullMarked;
