/** The card issued to a phone (OpenID4VCI). */
@NullMarked
package org.madang.residents.cards.mobile;

import org.jspecify.annotations.NullMarked;
