/** A card on a phone is shown to somebody and checked (OpenID4VP). */
@NullMarked
package org.madang.residents.cards.presenting;

import org.jspecify.annotations.NullMarked;
