/** The card as a credential: SD-JWT, key binding and status lists, pure and offline. */
@NullMarked
package org.madang.residents.cards.credential;

import org.jspecify.annotations.NullMarked;
