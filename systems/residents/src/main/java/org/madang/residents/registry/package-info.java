/** The tables of the register: each store one table, its SQL in sight. */
@NullMarked
package org.madang.residents.registry;

import org.jspecify.annotations.NullMarked;
