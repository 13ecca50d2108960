/** The registrar's desk: find a resident, read the record as of any day, enter reports. */
@NullMarked
package org.madang.residents.desk;

import org.jspecify.annotations.NullMarked;
