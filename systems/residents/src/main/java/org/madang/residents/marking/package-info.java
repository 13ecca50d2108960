/**
 * Marks on a record for a time: soldiers in barracks, people who stay abroad (Articles 6 and 10-3).
 */
@NullMarked
package org.madang.residents.marking;

import org.jspecify.annotations.NullMarked;
