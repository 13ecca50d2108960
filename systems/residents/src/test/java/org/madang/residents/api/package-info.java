/** Tests of the JSON interface. */
@NullMarked
package org.madang.residents.api;

import org.jspecify.annotations.NullMarked;
