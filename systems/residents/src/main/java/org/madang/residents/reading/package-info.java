/** Reading one person's record: by themselves, by officials of their area, by programs. */
@NullMarked
package org.madang.residents.reading;

import org.jspecify.annotations.NullMarked;
