/** Move-in reports (전입신고): a household or part of it comes to live elsewhere. */
@NullMarked
package org.madang.residents.moving;

import org.jspecify.annotations.NullMarked;
