@NullMarked
package org.madang.residents.numbering;

import org.jspecify.annotations.NullMarked;
