/** Asking a person for an address, by the names they know it by. */
@NullMarked
package org.madang.residents.addresses;

import org.jspecify.annotations.NullMarked;
