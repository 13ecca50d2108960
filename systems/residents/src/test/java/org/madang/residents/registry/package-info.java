/** Tests of the register's tables. */
@NullMarked
package org.madang.residents.registry;

import org.jspecify.annotations.NullMarked;
