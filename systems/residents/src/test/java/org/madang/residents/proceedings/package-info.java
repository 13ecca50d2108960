@NullMarked
package org.madang.residents.proceedings;

import org.jspecify.annotations.NullMarked;
