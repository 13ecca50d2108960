/** The JSON interface of the register for other agencies' programs and for officials. */
@NullMarked
package org.madang.residents.api;

import org.jspecify.annotations.NullMarked;
