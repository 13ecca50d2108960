/** Tests of notifying. */
@NullMarked
package org.madang.residents.notifying;

import org.jspecify.annotations.NullMarked;
