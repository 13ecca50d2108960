/** Foreign spouses and kin shown on a household (외국인 배우자 등의 표기). */
@NullMarked
package org.madang.residents.foreigners;

import org.jspecify.annotations.NullMarked;
