/** The household and the individual certificate: read, typeset, signed, handed over. */
@NullMarked
package org.madang.residents.certificates;

import org.jspecify.annotations.NullMarked;
