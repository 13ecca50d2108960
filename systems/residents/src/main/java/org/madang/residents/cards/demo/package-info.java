/** Cards of the demo's residents, so that a visitor has one to put on a phone. */
@NullMarked
package org.madang.residents.cards.demo;

import org.jspecify.annotations.NullMarked;
