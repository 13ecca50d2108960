@NullMarked
package org.madang.residents.entries;

import org.jspecify.annotations.NullMarked;
