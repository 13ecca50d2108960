/** Finding residents: by number, by name and birth date or division, by address; never a list. */
@NullMarked
package org.madang.residents.searching;

import org.jspecify.annotations.NullMarked;
