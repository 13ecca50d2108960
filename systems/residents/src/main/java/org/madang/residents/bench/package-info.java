/** How fast the register is, beside what the database and the cipher alone can do. */
@NullMarked
package org.madang.residents.bench;

import org.jspecify.annotations.NullMarked;
