@NullMarked
package org.madang.residents.desk;

import org.jspecify.annotations.NullMarked;
