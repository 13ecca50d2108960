/** Protection of victims of domestic violence (교부 제한, Article 29, paragraphs 6 to 9). */
@NullMarked
package org.madang.residents.protecting;

import org.jspecify.annotations.NullMarked;
