/** The resident card (주민등록증) and its mobile form: rows, states and rules all features share. */
@NullMarked
package org.madang.residents.cards;

import org.jspecify.annotations.NullMarked;
